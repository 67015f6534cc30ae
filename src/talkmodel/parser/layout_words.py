"""The words that the heads of articles are made of."""

from talkmodel.parser.word_sets import word_set

__all__ = [
    "DESKS",
    "JOBS",
    "KICKERS",
    "LEAD_INS",
    "META_WORDS",
    "NOT_PERSONS",
    "OUTLETS",
    "PARTICLES",
]

# What may stand before "by" on the line that names the author.
LEAD_INS = word_set(
    """written posted published updated words text story report reported reporting analysis opinion
    comment q&a interview a an feature essay review explainer column compiled on at last modified
    created issued special exclusive news commentary first the guest post article issue"""
)
# What may stand beside a date on a line of its own.
META_WORDS = LEAD_INS | word_set(
    """updated: published: posted: date: issued: modified: edition vol volume no of and in for am pm
    gmt utc et est edt bst cet min read minute minutes ago dated release as ist pst hour hours
    day days ago yesterday today last
    staff reporter correspondent writer editor desk on"""
)
# What begins a job title after an author's name.
JOBS = word_set(
    """editor reporter correspondent writer analyst staff chief bureau columnist professor fellow
    director senior deputy political diplomatic foreign business science health sports economics
    defence defense special contributor contributing freelance journalist author associate
    assistant managing researcher lecturer head our the a an chairman president founder news"""
)
# Who may stand for an author without a name.
DESKS = word_set(
    """staff desk correspondent correspondents team editor editors reporter reporters writer writers
    newsroom bureau agencies"""
)
# What the name of an author does not hold, though it is written with capitals.
NOT_PERSONS = word_set(
    """agency news press wire times post courier herald gazette tribune journal magazine bulletin
    review monitor daily weekly network media desk service services reuters afp report reports
    ministry minister department government prime president state office federal royal special
    world east west north south africa america europe asia analysis opinion reads read letter
    politics business sport culture explainer briefing special edition issue policy brief university
    institute centre center council united states kingdom republic city street conflict watch
    peace talks war live updates breaking the and of in on"""
)
PARTICLES = word_set(
    "de del bint abu della der den di da dos du la le van von bin ibn al el ter ten y e"
)
# What stands above a headline and is none.
KICKERS = word_set(
    """analysis|opinion|news|world|politics|exclusive|breaking|breaking news|explainer|explained
    |interview|comment|feature|features|long read|long reads|the long read|special report|editorial
    |op-ed|commentary|column|perspective|live|live blog|live updates|fact check|q&a|profile
    |background|backgrounder|policy brief|newsletter|world news|international|economy|business
    |health|science|sport|sports|culture|technology|local news|national|dispatch|letter|essay
    |investigation|in depth|in focus|insight|viewpoint|review|report|statement|communiqué
    |communique|transcript|podcast|video|middle east|asia|europe|africa|americas|us news|uk news
    |update|updated|top story|latest|developing|press statement|joint statement""",
    "|",
)
# The last words of the names of papers and sites.
OUTLETS = word_set(
    """news times post review herald courier gazette tribune bulletin briefing daily weekly monitor
    wire agency press journal magazine observer chronicle network watch digest dispatch today
    report online standard telegraph"""
)
