# ruff: noqa: E501 - lines are as long as postings have them
"""Made postings of other jobs in the words of the four roles, and of the roles under titles like such jobs'.

An answer is written as in the made postings beside this file. The postings are of our own making.
"""

from made_postings import AI, ML, SWE, posting

posting(
    "sales engineer of agents",
    "none",
    """
Sales Engineer - Agent Platform

Prospects know that they want agents. You show them what ours can do.

- Lead discovery calls and give live demos of our agent builder, RAG connectors and guardrails
- Set up proofs of value with the prospect's own documents: embeddings, vector search, a few prompts
- Answer RFPs and security questionnaires about our LLM providers
- Hand over to customer success once the deal is closed
- Carry a regional quota together with an account executive

You bring three years of pre-sales for an API product, some Python, and a good grasp of LLMs, tool calling and evals.
""",
)
posting(
    "test engineer of a chatbot",
    "none",
    """
Test Engineer (LLM products)

- Write test plans and test cases for our chatbot, its retrieval and its prompts
- Automate regression tests in Python with pytest and Playwright
- Carry out exploratory tests and report defects in Jira, with what is needed to see them again
- Try prompt injection on each release and keep the list of what worked
- Retest fixes and report release readiness to the product owner

ISTQB welcome. You have tested web applications and REST APIs, and have worked with CI/CD, Docker and Git.
""",
)
posting(
    "software engineer in test",
    "none",
    """
Software Engineer in Test (Java)

- Own the test strategy of two squads: what is tested at which level
- Extend our test automation framework in Java with JUnit and Selenium
- Write test cases for REST APIs and microservices; file bugs and retest them
- Run exploratory sessions before each release, and report test results
- Coach developers in test design: boundary values, equivalence classes

You have worked as an SDET or QA engineer, know Java well, and use Kubernetes, Docker, Kafka and PostgreSQL every day.
""",
)
posting(
    "support of a training platform",
    "none",
    """
Support Engineer, Training Platform

- Answer tickets of customers whose training jobs fail, and stay on each until it is solved
- Read logs of PyTorch, Kubernetes and NCCL; tell a fault of ours from one in the customer's model code
- Write knowledge base articles and bug reports
- Join escalations with premium customers; first response within an hour
- Rota at weekends, one in five

You know Linux, Python, Docker and GPUs, and have run a training script with mixed precision or a model registry.
""",
)
posting(
    "operations of an AI team",
    "none ?",
    """
DevOps Engineer in the AI team

- Keep our Kubernetes clusters running: upgrades, node pools, network policies, capacity planning
- Terraform for the landing zones, Argo CD and GitHub Actions for delivery
- Error budgets, monitoring with Prometheus and Grafana, postmortems
- Disaster recovery: restore drills for Postgres and the vector database
- Give the AI engineers a golden path for RAG services and agents

You have run Linux in production for years, and script in Bash, Python or Go.
""",
)
posting(
    "recruiter of AI people",
    "none",
    """
Talent Partner & Recruiter, AI Engineering

- Fill our roles from intake meeting to offer: LLM engineers, MLOps, deep learning researchers
- Source candidates who have shipped RAG, agents or fine-tuned models; screen candidates for Python and PyTorch
- Advise hiring managers; run structured interviews and debriefs
- Watch time to hire and offer acceptance

You know what evals, embeddings and prompt engineering are, and who is good at them.
""",
)
posting(
    "policy of AI",
    "none ?",
    """
AI Policy and Assurance Manager

- Keep the register of AI systems: machine learning models, chatbots, LLM assistants
- Lead impact assessments under the AI Act; review vendors' evidence on bias, drift and model cards
- Chair the ethics committee and write board papers
- Respond to consultations and to regulators

A degree in law, policy or computer science. You understand how large language models and their evaluation work.
""",
)
posting(
    "trainee of many fields",
    "? none",
    """
Future Talent Programme - AI, Data & Digital

You are curious and want to find out what suits you. Over 18 months you see four departments and help where you are needed: with generative AI, in e-commerce, in controlling. A mentor goes with you.

Any degree is welcome.
""",
)
posting(
    "developers beside support",
    SWE,
    """
Support Engineering Team: Full-Stack Developer

Our team makes the software that 90 support colleagues work with.
- Build the case system in Kotlin and Spring Boot, with PostgreSQL and Kafka behind it
- Design REST APIs for the console, and its React front end
- Write unit and integration tests for what you build, review code, deploy several times a day
- Look after queries and indexes as data grows

Three years of back-end development, object-oriented design, Docker, CI/CD.
""",
)
posting(
    "developers of test infrastructure",
    SWE,
    """
Software Engineer, Test Infrastructure

- Write the scheduler that spreads our test jobs over a thousand machines, in Go and Rust
- Build the cache and its storage, with gRPC and PostgreSQL
- Design the API and the web application where developers look at failures
- Profile, refactor and review code

Distributed systems, concurrency, data structures; TypeScript is a plus.
""",
)
posting(
    "deployed with customers",
    f"{AI} {AI}+{SWE}",
    """
Forward Deployed Engineer

You sit with our customers and build what they need.
- Agents with tool calling on the customer's systems, in Python and FastAPI
- RAG over their documents: chunking, embeddings, hybrid search, reranking
- Evals with their experts, regression runs for each prompt change, guardrails
- Tracing, token cost, latency; on their own cloud

You have shipped LLM applications that people use, and write good TypeScript or Python.
""",
)
posting(
    "data engineer who trains",
    f"{ML} ?",
    """
Data Engineer, ML

- Train and retrain ranking models with PyTorch and XGBoost
- Build training pipelines and the feature store; track experiments in MLflow
- Serve models with Triton under 20 ms, watch drift and trigger retraining
- Tune hyperparameters, distil and quantise models

Four years of machine learning in production, Python, Docker, Kubernetes.
""",
)
posting(
    "assistants of a bank",
    AI,
    """
AI Engineer - Internal Assistants

- Build assistants on large language models for 4,000 colleagues: retrieval, agents, prompts
- Evaluation sets per department, LLM-as-a-judge, guardrails
- Vector search with access rights; token cost and latency
- Python, FastAPI, Docker

You have put RAG or an agent into production.
""",
)
