# ruff: noqa: E501 - lines are as long as postings have them
"""Made postings that say in plain words what the work is, with hardly a name of a method or tool.

An answer is written as in the made postings beside this file. The postings are of our own making.
"""

from made_postings import AI, DS, ML, SWE, posting

posting(
    "ai letters",
    AI,
    """
Engineer, Correspondence Automation

Tenants write to our housing association about mould, noise and rent. You build the service that reads each letter, looks up the lease and the repair history, and drafts a reply that a caseworker only has to check.

You do not make the model: you pick one from a provider, write and version what it is told, feed it the right paragraphs, and limit what it may do on its own. Before a change goes live you run it over four hundred old letters that people have answered well, and you look at every answer that got worse. You also keep an eye on what each letter costs us.

We hope for somebody who has written production Python for a few years, has put something with a language model in front of people who did not ask for it, and can say no to a demo.
""",
)
posting(
    "ai voice line",
    AI,
    """
Phone Line Developer (m/f/d)

Our bakery chain takes two thousand phone orders a day. A voice assistant now answers one in three; you make it two in three.
- connect the language model to our order system, so that it can look up, book and cancel
- write its instructions and test them on recorded calls
- hand over to a human in time, and with all that has been said
- keep answers under a second and the token bill under control
- catch callers who try to talk it into free cake
You write TypeScript or Python and have shipped a bot that was used.
""",
)
posting(
    "ai for lawyers",
    f"{AI} {AI}+{SWE}",
    """
Applied Engineer, Contract Tools

We sell software to people who read contracts for a living. The next release answers questions about a data room of 10,000 documents and shows the clause that it got each answer from.
You will own how documents are split, indexed and found, which of several commercial models gets which question, and how we notice that an answer is made up. Lawyers grade a sample every week; you turn their grades into tests. There is a React front end that others look after.
Two years with LLMs in production, more years as a programmer.
""",
)
posting(
    "ml weather",
    ML,
    """
Engineer, Nowcasting

We predict rain for the next two hours from radar pictures. Our networks are trained from scratch on eleven years of them.
You will try new architectures, speed up training on our sixteen cards, make the best one run on a cheap machine within thirty seconds, and watch that it does not get worse in winter. You will argue about loss functions and clean up labels.
You have trained image or video networks that somebody used, know PyTorch well and do not fear C++.
""",
)
posting(
    "ml shop window",
    ML,
    """
Backend Engineer, Discovery

What a visitor sees first in our shop is chosen by a model, and this team is that model. You build the features that feed it, train it again every night, serve it to nine million visitors within 40 milliseconds, and compare each version with the last one on live traffic.
- gradient boosting today, deep models for sequences of clicks tomorrow
- a feature store that gives the same numbers in training and in serving
- alerts for when the predictions drift
Java or Go for the serving path, Python for the rest.
""",
)
posting(
    "ml ears",
    ML,
    """
Audio Engineer (Algorithms)

Our hearing aids tell speech from a passing lorry. Somebody has to teach them.
You collect and label recordings, train small networks that separate voices, shrink them until they fit into 200 kB and run on a coin cell, and measure with listeners whether they help. Signal processing is welcome, experience in training neural networks is not optional.
""",
)
posting(
    "ds library",
    DS,
    """
Evidence Officer, City Libraries

Why do people stop coming? We have eight years of loans, a survey and many opinions. You find out, as far as it can be found out.
You would compare branches that changed their hours with those that did not, estimate what a later closing time is worth and how sure we can be of it, forecast visits for the next budget, and write two pages that a councillor can read. You plan the trial of the new reminder letters: who gets one, who does not, and for how long.
We ask for a degree with a good deal of statistics, R or Python, SQL, and patience.
""",
)
posting(
    "ds delivery",
    DS,
    """
Analyst (Marketplace)

This is a job for somebody who likes hard questions. Does a cheaper delivery bring new customers, or only cheaper ones? What would have happened without the voucher? How many couriers will we need on a wet Friday?
You design the tests and read them, build the models behind the answers (regressions, survival models, forecasts), and tell product and finance what you would do. SQL and Python daily; no reports on a schedule.
A master's in economics, statistics or a science where you had to deal with noise.
""",
)
posting(
    "swe parcels",
    SWE,
    """
Engineer, Parcel Lockers

Forty thousand lockers talk to our servers. You write the code that opens the right door.
You add features to a service that has to be up at Christmas, split what has grown too large, write tests before you touch the old parts, and release twice a day. You read other people's changes and they read yours. When something breaks at night, one of eight of us is woken.
Java or Kotlin, a relational database, message queues. Hardware knowledge is not needed.
""",
)
posting(
    "swe tickets app",
    SWE,
    """
App Developer, Tickets

You make the app with which people buy their tram ticket in the rain, with one hand. SwiftUI on one side, Jetpack Compose on the other; you need to be good at one and curious about the other.
You will rebuild the checkout, make it usable with a screen reader, get the start-up time under a second, and keep the stores happy. We release every two weeks.
""",
)
posting(
    "swe and some ai talk",
    SWE,
    """
Senior Developer, Billing

We are an AI-first company, and our assistant has been written about. This team has nothing to do with it: it makes sure that invoices are right.
- C# services and a SQL Server database of twenty years
- move what is left of the monolith behind APIs, step by step
- unit and integration tests, code review, feature flags
- work with the people in accounting who know why rule 14 exists
""",
)
posting(
    "clinic manager",
    "none ?",
    """
Practice Manager

You run the day of a practice with nine doctors: rotas, ordering, the phones, and complaints. You hire and train the people at the reception, prepare the payroll and the monthly figures for the partners, and you introduce our new booking software, which uses artificial intelligence to suggest appointments.
Experience in a medical practice and with budgets.
""",
)
posting(
    "ai policy",
    "none ?",
    """
AI Governance Lead

You write the rules by which our bank may use AI. You keep the register of systems, assess the risk of each under the AI Act, advise departments, train staff, and report to the board and the regulator. You work with legal, compliance and data protection.
A law degree or long experience in risk management; you need not write code.
""",
)
posting(
    "machine planner",
    "none ?",
    """
Automation Engineer

You program and commission the controls of our filling lines: PLC, drives, sensors, safety circuits. You draw circuit diagrams, test on site at the customer's, and train the operators. A vision system checks the labels; its supplier looks after it.
Training as an electrician or technician for automation, TIA Portal, willingness to travel.
""",
)
posting(
    "bi developer",
    "none ?",
    """
BI Developer

You look after our reports. Sales and purchasing want figures every Monday; you load them from the ERP into the warehouse, model them and build the dashboards in Power BI. You answer requests for extracts, document definitions, and replace 300 spreadsheets bit by bit. SQL, DAX, Power Query.
""",
)
posting(
    "german ds in plain words",
    f"{DS} ?",
    """
Referent (m/w/d) Evaluation

Ihre Aufgaben
- Sie planen Studien zur Wirkung von Förderprogrammen und werten sie aus
- Sie rechnen Regressionen und Prognosen und sagen, wie sicher sie sind
- Sie bereiten Ergebnisse für die Politik auf
Ihr Profil
- Studium der Statistik, Volkswirtschaft oder Soziologie
- R oder Stata, sehr gute Kenntnisse in Statistik
""",
)
posting(
    "spanish ml",
    f"{ML} ?",
    """
Ingeniero de visión por computador

Qué harás
- Entrenar redes neuronales para la detección de objetos en imágenes
- Optimizar los modelos para que funcionen en tiempo real en una cámara
- Etiquetar y limpiar los datos con el equipo
Qué buscamos
- Experiencia con PyTorch y OpenCV, Python y C++
- Conocimientos de aprendizaje profundo
""",
)
posting(
    "italian other",
    "none ?",
    """
Responsabile amministrativo

Cosa farai
- Gestione della contabilità generale e del bilancio
- Rapporti con le banche e con il consulente fiscale
- Coordinamento di due persone
Cosa cerchiamo
- Laurea in economia e cinque anni di esperienza
- Ottima conoscenza di Excel
""",
)
posting(
    "polish swe",
    f"{SWE} ?",
    """
Programista Java

Zakres obowiązków
- Tworzenie oprogramowania dla banków w Javie i Springu
- Testy jednostkowe i przegląd kodu
- Utrzymanie mikroserwisów na Kubernetesie
Wymagania
- Dobra znajomość Java, SQL i Git
- Znajomość wzorców projektowych
""",
)
