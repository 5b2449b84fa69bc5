# ruff: noqa: E501 - lines are as long as postings have them
"""Made postings, each with the answers that a reader would accept.

An answer is the ids of roles with `+` between them, in any order, "none" for none of these, "?" for cannot
tell. The postings are of our own making.
"""

AI, ML, DS, SWE = "ai-engineer", "ml-engineer", "data-scientist", "software-engineer"

POSTINGS: dict[str, tuple[str, str]] = {}


def posting(name: str, accepted: str, text: str) -> None:
    """Adds one posting."""
    POSTINGS[name] = (accepted, text.strip() + "\n")


posting(
    "ai plain",
    AI,
    """
AI Engineer

About the role
You build the assistant that our planners talk to all day. The models exist; what is missing is everything around them.

What you will do
- Build LLM-powered agents that call our booking and pricing tools
- Design retrieval over 40,000 contracts: chunking, embeddings, a vector database, reranking
- Treat prompts as code: versioned, reviewed and covered by evals
- Run LLM-as-a-judge on golden datasets before anything ships
- Watch token cost and latency per request, and route to a smaller model where that is enough
- Defend the tool boundary against prompt injection

What you bring
- Several years of Python in production
- You have shipped a RAG system or an agent that people use
- LangGraph, LlamaIndex or something of your own
- FastAPI, Docker, a cloud
""",
)
posting(
    "ai without the title",
    AI,
    """
We are looking for an engineer who turns language models into products.

You will
* wire large language models to internal APIs with function calling and MCP servers
* own our agent orchestration, its guardrails and its fallbacks
* set up an evaluation harness, so that we see hallucinations before customers do
* fine-tune only when prompting and retrieval are not enough

You know the OpenAI and Anthropic APIs, embeddings, semantic search and prompt engineering, and you write
clean TypeScript or Python. You care about context windows and what they cost.
""",
)
posting(
    "ai in paragraphs",
    AI,
    """
Generative AI Engineer (f/m/x)

Our claims team reads a thousand letters a day. You will give them an agentic system that reads along: it retrieves the policy, drafts an answer with a foundation model and asks a person when it is not sure. You will own prompts, retrieval, evals and observability of the LLM application from the first prototype to production. You have worked with GenAI before, preferably with LangChain, Bedrock or Azure OpenAI, and you know what RAG can and cannot do. You like Python, and you do not confuse a demo with a product.
""",
)
posting(
    "ml plain",
    ML,
    """
Machine Learning Engineer

Responsibilities
- Train deep learning models for ranking on billions of events
- Build training pipelines and the feature store behind them
- Deploy models to production and keep model serving under 20 ms
- Monitor models for drift and retrain them automatically
- Speed up distributed training on GPU clusters

Requirements
- Strong Python, PyTorch or TensorFlow
- Experience with MLOps: MLflow, Kubeflow, a model registry, Airflow
- Solid grasp of machine learning algorithms, loss functions and hyperparameter tuning
- Docker and Kubernetes
""",
)
posting(
    "ml research side",
    ML,
    """
Senior ML Engineer, Perception

You will design neural network architectures for object detection, train them on our data and put them on the device.
- PyTorch, CUDA, ONNX, TensorRT
- computer vision with convolutional networks and transformers
- experiment tracking and reproducible training runs
- quantization, pruning and distillation so that inference fits the budget
- publications at CVPR or NeurIPS are welcome
- data labeling together with our annotation team
""",
)
posting(
    "ml platform",
    ML,
    """
Machine Learning Engineer (Platform)

Join the group that runs machine learning for forty product teams.
• ML platform on Kubernetes: training jobs, model registry, feature pipelines
• deploy ML models behind one inference service, with canaries and rollbacks
• automate retraining and model monitoring
• support teams that use TensorFlow, scikit-learn and XGBoost
• Python, Airflow, Spark, MLflow, SageMaker
• ML infrastructure as code with Terraform
""",
)
posting(
    "ds plain",
    DS,
    """
Data Scientist

The team answers questions for pricing and supply. You will frame a business problem, find the data and say what is true and how sure we are.

Your tasks
- Design and analyse A/B tests and quasi experiments
- Build statistical models and forecasts: regression, time series, clustering
- Explore large datasets with SQL, pandas and R
- Present findings and insights to stakeholders who do not read code
- Make dashboards in Tableau

Your profile
- Degree in statistics, mathematics, economics or another quantitative field
- Hypothesis testing, causal inference, experimental design
- Python or R, SQL
""",
)
posting(
    "ds product",
    DS,
    """
Product Data Scientist

You work with two product managers and their teams. You define success metrics, run experiments, dig into user behaviour and tell the story of what you find.
- SQL every day; Python or R for the statistical analysis
- experiment design, significance testing, confidence intervals
- data visualization and dashboards
- customer segmentation, churn and lifetime value
- communicate insights to a non-technical audience
- a degree in a quantitative discipline
""",
)
posting(
    "ds modelling",
    DS,
    """
Data Scientist, Risk

- Develop predictive models for credit risk with logistic regression and gradient boosting
- Data mining, feature selection, exploratory data analysis
- Statistical modeling in SAS, R and Python; SQL on Hadoop and Hive
- Validate models and explain results to the regulator
- Master or PhD in statistics, mathematics or physics
- Data analysis of large data sets, data cleaning, reporting
""",
)
posting(
    "swe plain",
    SWE,
    """
Software Engineer

What you'll do
- Design and build backend services and REST APIs in Java and Spring Boot
- Write unit tests and integration tests, review code
- Improve our microservices: PostgreSQL, Kafka, Redis
- Keep CI/CD green, fix bugs, take part in on-call

What we look for
- Object-oriented design, data structures, design patterns
- Git, Docker, AWS
- Agile teams, Scrum
""",
)
posting(
    "swe web",
    SWE,
    """
Full Stack Developer

You build web applications that run on every phone in the country.
- React, TypeScript, HTML, CSS; Node.js behind it
- RESTful APIs, GraphQL, MongoDB and MySQL
- clean code, code reviews, automated testing with Cypress and Jest
- responsive design together with our UX people
- Git, Jenkins, Docker
""",
)
posting(
    "swe systems",
    SWE,
    """
Senior Software Engineer, Storage

Our storage engine is written in C++ and Rust. You will work on concurrency, replication and the network protocol.
- distributed systems, multithreading, Linux
- software design and architecture documents
- debugging and performance tuning
- test-driven development, continuous integration
- data structures and algorithms
- software development in C++ for five years or more
""",
)
posting(
    "swe dotnet",
    SWE,
    """
.NET Developer

- ASP.NET Core, C#, Entity Framework, SQL Server
- Angular front end, JavaScript, HTML5, CSS3
- web services and microservices on Azure
- unit testing, code review, Git, Azure DevOps
- software development life cycle, agile
- troubleshoot and fix defects in production
""",
)

# Of two roles each.
posting(
    "ai and ml",
    f"{AI} {ML} {AI}+{ML}",
    """
AI/ML Engineer

- Train and fine-tune models in PyTorch; own the training pipelines
- Build LLM applications on top: agents, RAG, prompt engineering
- Deploy models with Kubernetes, MLflow and a feature store; monitor drift
- Evals for prompts and for models alike
- Machine learning fundamentals, deep learning, transformers
- Python, Docker, vector databases, LangChain
""",
)
posting(
    "ai and swe",
    f"{AI} {SWE} {AI}+{SWE}",
    """
Software Engineer, AI Products

- Build backend services and REST APIs in Java and Python; React on the front end
- Ship LLM-powered features: agents with tool calling, RAG, prompts under version control
- Write unit tests, integration tests and evals
- Microservices, PostgreSQL, Kafka, Docker, CI/CD
- Object-oriented design, code reviews, Git
""",
)
posting(
    "ml and ds",
    f"{ML} {DS} {ML}+{DS}",
    """
Data Scientist / Machine Learning Engineer

- Statistical analysis and A/B testing of our recommendations
- Train machine learning models and deploy them to production
- Feature engineering, model monitoring, MLOps with MLflow
- SQL, pandas, scikit-learn, TensorFlow
- Present insights to stakeholders; dashboards in Tableau
- Degree in statistics or computer science
""",
)
posting(
    "ds and swe",
    f"{DS} {SWE} {DS}+{SWE}",
    """
Data Scientist and Software Engineer

- Statistical models in R and Python, regression and forecasting
- Backend services in Java, REST APIs, microservices, unit tests
- Data visualization, dashboards, SQL
- Object-oriented design, Git, code review
- Hypothesis testing and experimental design
- React and JavaScript for internal web applications
""",
)

# Titles that say something else.
posting(
    "ai title, ds work",
    DS,
    """
AI Engineer

- Analyse customer data and find insights for the marketing team
- Statistical modeling: regression, clustering, time series forecasting
- Design A/B tests, hypothesis testing, causal inference
- Dashboards in Tableau and Power BI, reporting to stakeholders
- SQL, R, Python with pandas; Excel for quick looks
- Degree in statistics, mathematics, economics or another quantitative field
- Data mining on large datasets, data cleaning, data visualization
""",
)
posting(
    "ds title, ai work",
    AI,
    """
Data Scientist (GenAI)

- Build agentic workflows with LangGraph and the OpenAI API
- RAG over our knowledge base: embeddings, vector database, reranking
- Prompt engineering, LLM evaluation, guardrails against prompt injection
- Multi-agent orchestration, function calling, MCP
- Hallucination checks, LLM observability with Langfuse
- Ship LLM applications with FastAPI and Docker
- Cut token costs by model routing and caching
""",
)
posting(
    "ml title, ai work",
    AI,
    """
Machine Learning Engineer

You will not train anything here. You build agents.
- LLM agents with tool calling, MCP and LangGraph
- prompt engineering, prompt templates, context engineering
- RAG: chunking, embeddings, vector search
- evals with LLM-as-a-judge, hallucination tests, guardrails
- Claude, GPT-4 and Llama behind one gateway, with token cost in view
- generative AI features shipped every week
""",
)
posting(
    "swe title, ml work",
    ML,
    """
Software Engineer II

- Train deep learning models in PyTorch and TensorFlow
- Training pipelines, feature engineering, hyperparameter tuning
- Deploy machine learning models; model serving and model monitoring
- MLOps: MLflow, Kubeflow, SageMaker
- machine learning algorithms, neural networks, NLP
- ML infrastructure for retraining at scale
- experience with machine learning in production
""",
)
posting(
    "ai title, swe work",
    SWE,
    """
AI Engineer

- Develop web applications in C#, ASP.NET and Angular
- REST APIs, microservices, SQL Server
- Unit tests, code reviews, Git, CI/CD
- Object-oriented programming and design patterns
- JavaScript, HTML, CSS, responsive design
- Software development life cycle, agile, Scrum
- Debug and fix defects; Java is welcome
""",
)
posting(
    "ds title, swe work",
    f"{SWE} ?",
    """
Data Scientist

- Build Android and iOS apps in Kotlin and Swift
- Java back end with Spring Boot, REST APIs, MySQL
- unit tests, integration tests, continuous integration
- object-oriented design, code reviews, Git
- JavaScript and React for the web application
- agile software development with Scrum and Jira
""",
)

# Traps.
posting(
    "denials",
    AI,
    """
AI Engineer

You will build agents on top of language models. You will not be doing ML research, and you will not train models.

- LLM application development with RAG and tool calling
- prompt engineering and evals
- vector databases, LangChain, FastAPI
- no experience of PyTorch, TensorFlow or Keras needed
- knowledge of statistics is not required
- guardrails and prompt injection tests

What you won't do
- Feature engineering
- A/B testing and dashboards
""",
)
posting(
    "company talk",
    SWE,
    """
Backend Engineer

About Neuralworks
Neuralworks is a leading machine learning company. Our deep learning models and AI agents serve millions of users. Founded in 2015.

The role
- Go services with gRPC and PostgreSQL
- microservices on Kubernetes, REST APIs
- unit tests, code reviews, CI/CD
- debugging, on-call, incident response
- object-oriented design, distributed systems

Benefits
- Machine learning courses and an AI budget
- LLM subscriptions

Equal opportunity
We do not discriminate. Our data science and machine learning team checks fairness.
""",
)
posting(
    "not only",
    ML,
    """
ML Engineer

Not only training models, but also serving them is your job.
- machine learning models in PyTorch, including but not limited to ranking
- feature store, training pipelines, model registry
- deploy models and monitor model drift
- MLOps on Kubernetes with MLflow and Airflow
- deep learning, machine learning algorithms
""",
)
posting(
    "employer that is a tool",
    f"{SWE}",
    """
Software Engineer

At Databricks, we make data simple. Databricks is a company of builders.

- Scala and Java services, REST APIs
- distributed systems, concurrency, multithreading
- unit testing, integration testing, CI/CD
- object-oriented design and data structures
- React and TypeScript for the console
""",
)

# Other work.
posting(
    "nurse",
    "none ?",
    """
Registered Nurse - Emergency Department

- Provide patient care in a busy ward and keep the documentation
- Administer medication and monitor vital signs
- Work in a team with physicians
- Valid licence and two years of acute care
- Basic computer skills; our electronic record is easy to learn
""",
)
posting(
    "nurse and AI",
    "none ?",
    """
Nurse & AI Champion

- Patient care on the ward, medication, care plans
- Help colleagues with our new AI documentation assistant
- Report incidents, train new staff
- Nursing degree and licence
- Communication and teamwork
""",
)
posting(
    "mechanical engineer",
    "none ?",
    """
Mechanical Engineer

- Design hydraulic parts in SolidWorks and AutoCAD
- Finite element analysis, tolerances, prototypes
- Work with suppliers on injection moulding and sheet metal
- Test plans, documentation and design reviews
- Degree in mechanical engineering
- Matlab is a plus
""",
)
posting(
    "product manager",
    "none ?",
    """
Product Manager, AI

- Own the roadmap and the product vision for our AI features
- User research, customer interviews, market research
- Write product requirements, prioritise the backlog
- Work with designers, data scientists and engineers
- Define KPIs and success metrics, plan the product launch
- Stakeholder management
""",
)
posting(
    "business analyst",
    "none ?",
    """
Business Analyst

- Elicit requirements in workshops with stakeholders
- Process mapping in BPMN, gap analysis, business case
- Functional specifications and user stories in Jira
- User acceptance testing and change management
- Excel, PowerPoint, SQL is a plus
- Finance or insurance background
""",
)
posting(
    "sales",
    "none ?",
    """
Account Executive

- Meet your quota by prospecting and closing deals
- Cold calls, demos, contract negotiation
- Keep Salesforce up to date
- Work with marketing on campaigns
- Experience in B2B sales of software
""",
)
posting(
    "data engineer",
    "? none",
    """
Data Engineer

- Build ETL pipelines with Airflow, Spark and dbt
- Model our data warehouse in Snowflake; star schema
- Kafka streaming, data quality checks, data governance
- SQL and Python every day
- AWS, Terraform, CI/CD
""",
)
posting(
    "data analyst",
    "? none",
    """
Data Analyst

- Reporting and dashboards in Power BI and Excel
- SQL on our data warehouse
- Ad hoc analysis for business stakeholders
- KPIs, data quality, data visualization
- Present insights to management
""",
)
posting(
    "too little",
    "?",
    """
Great people wanted!

We have fun, fruit and a table football. Write to us. You know Python.
""",
)

# Other languages.
posting(
    "german ai",
    f"{AI} ?",
    """
KI-Entwickler (m/w/d)

Deine Aufgaben
- Du baust LLM-Anwendungen mit RAG und Function Calling
- Du entwickelst KI-Agenten mit LangChain und LangGraph
- Prompt Engineering, Evals und Guardrails gehören für dich dazu
- Anbindung von Vektordatenbanken wie Pinecone oder Weaviate

Dein Profil
- Erfahrung mit Python und der OpenAI API
- Kenntnisse in Docker und Azure
""",
)
posting(
    "german swe",
    f"{SWE} ?",
    """
Softwareentwickler Java (m/w/d)

Das erwartet dich bei uns:
- Entwicklung von Microservices mit Java und Spring Boot
- REST-APIs, PostgreSQL, Kafka
- Unit-Tests, Code-Reviews und Continuous Integration

Das bringst du mit:
- Objektorientierte Programmierung, Git, Docker
- Angular oder React von Vorteil
""",
)
posting(
    "german without terms",
    "?",
    """
Wir suchen dich für unser Team in Köln!

Du bist gerne unter Menschen und hast ein Auge für Zahlen. Bei uns arbeitest du mit netten Kolleginnen und
Kollegen an spannenden Aufgaben. Wir bieten dir viel Freiheit und eine gute Bahn.
""",
)
posting(
    "dutch ds",
    f"{DS} ?",
    """
Data Scientist

Wat ga je doen?
- Je bouwt voorspellende modellen en doet statistische analyses voor onze klanten
- Je maakt dashboards in Power BI en Tableau
- Je presenteert je inzichten aan stakeholders

Wat vragen wij?
- Ervaring met Python, R en SQL
- Kennis van statistiek, regressie en A/B-testen
- Een master in econometrie, wiskunde of statistiek
""",
)
posting(
    "french ml",
    f"{ML} ?",
    """
Ingénieur Machine Learning (H/F)

Vos missions
- Entraîner des modèles de deep learning avec PyTorch et TensorFlow
- Mettre en production les modèles avec Docker, Kubernetes et MLflow
- Construire les pipelines d'entraînement et de feature engineering

Votre profil
- Vous maîtrisez Python, scikit-learn et Spark
- Une expérience en MLOps est un plus
""",
)
