import { wordSet } from "./words";

/** Words that praise, blame or wonder whoever uses them: an article's own where it says them itself. Lower-cased. */
export const LOADED_WORDS = wordSet(`
	abomination absurdity acrimonious amateurish appallingly apologist apologists arrogance asinine autocratic awful
	belligerent bellicose bigot bigoted bigotry bigots blather bloviating bluster blustering boneheaded boorish bombast bombastic boondoggle
	bragged braggadocio brainwashed buffoonish bumbling bungling calamitous callousness caricature chicanery clownish clueless clumsily clumsy
	condescending condescension contemptible contrived cowardice crass crassly craven crazed creepy crude crudely cruel cruelly cruelty
	cynicism debased deceit delusion delusions demagogic demagoguery demeaning demonise demonised demonising demonize demonized demonizing
	detestable diatribe diatribes disgusting disgustingly dishonestly dishonesty dismally distasteful divisive dogmatic dubious dubiously dumb dumbest
	dysfunctional egomaniac egomaniacal egotistical embarrassingly fact-free fakery farce fear-mongering feckless flagrant flagrantly flailing flimsy
	floundering foolhardy foolishness foul-mouthed frivolously futile gaffe gaffes gaslighting ghastly ghoulish gibberish glib goofy grandiose
	grandstanding grossly gruesome gullible half-baked half-truths ham-fisted ham-handed harebrained haughty heartbreaking heavy-handed hideous
	hogwash homophobic horrendous horrible horribly horrid humiliating hyperbolic hypocrite hypocrites hysterically idiocy idiot idiots ill-advised
	ill-conceived ill-fated ill-informed imbecile immature inane incoherent incoherently incompetence indecent inexplicable inexplicably insanely
	insanity insensitive insincere insipid insufferable islamophobic jingoism jingoistic kowtow kowtowed kowtowing lackluster lacklustre lamentable
	laughably ludicrously lunatics lurid maddening malevolent malign maniac maniacal mediocre megalomaniac mendacious mendacity
	merciless mercilessly misbegotten misogynist misogynistic misogyny moronic muddled myopic narcissism narcissistic narrow-minded nastier nastiest nasty
	nauseating nativist obnoxious odious orwellian overblown overheated overwrought paltry pander pandered pandering patronising patronizing
	pernicious perverse perversely pettiness poisonous pompous power-hungry propagandist propagandistic puerile pugnacious rancid rancorous ranting
	rantings recklessness repellent repugnant repulsive revolting ruinous sanctimonious savagely scurrilous self-aggrandizing self-congratulatory
	self-defeating self-inflicted self-righteous self-serving sexist shady shenanigans shocking shockingly shrill sickening sickeningly silly simplistic
	skulduggery slavish slavishly sleaze sloppy smarmy smeared smearing smears snide sordid spiteful squalid stupidity stupidly sycophancy
	sycophantic sycophants tacky tasteless terrible terribly tirade tirades toothless toxic trumped-up two-faced uglier ugliest ugly unbecoming
	undignified unfathomable unsavory unsavoury unscrupulous untenable vacuous vapid venal vengeful venomous vulgar vulgarity wacky warped whining
	whiny witless woefully worthless wretched xenophobe xenophobes xenophobia xenophobic zany

	admirable admirably amazing amazingly astounding awe-inspiring beautifully breathtaking brilliant brilliantly charismatic commendable courageous
	courageously dazzling electrifying eloquent eloquently excellent exemplary fabulous fantastic fearless fearlessly gallant glorious gloriously
	groundbreaking gutsy heartwarming heroic impeccable impressive impressively incisive incomparable incredible incredibly indomitable ingenious
	inspirational inspiring laudable legendary magnificent magnificently marvellous marvelous masterfully masterstroke noble nobly peerless
	phenomenal plucky principled remarkable remarkably rousing selfless selflessly sensational shrewd shrewdly spectacular spectacularly spellbinding
	stellar stunning stunningly sublime superb superbly terrific trailblazing tremendous triumphant triumphantly unwavering valiant
	valiantly wonderful wonderfully wondrous

	alarmingly astonishing astonishingly bafflingly bewildering bizarrely bombshell comically disturbingly eerily extraordinarily frighteningly hilarious
	hilariously hopelessly ironically mercifully mind-numbing oddly painfully preposterously regrettably ridiculously sadly staggering staggeringly
	startling startlingly surreal thankfully tragically unbelievable unbelievably unfortunately wildly

	browbeat browbeating caved circus clobbered cozying eviscerated flip-flop flip-flopped flip-flopping flip-flops frenzy hoodwinked humiliated
	humiliation hysterics lambasted milquetoast parroted parroting peddled peddling pilloried pummeled pummelled savaged scapegoated
	scapegoating skewered spewing spouting stoking stonewalled stonewalling strong-armed swagger swaggering trashed trashing trampled 
	vilified vilify weaponised weaponized weaponizing whitewash whitewashed
`);

/**
 * What a writer may put in quotation marks to say that it is not what it is called: words for what is true, lawful, free, new,
 * well-meant or expert. Lower-cased.
 */
export const DOUBTED_WORDS = wordSet(`
	accident achievement achievements aid allies ally apologies apology army authoritative authorities autonomous balanced bargain bargains
	benefits bipartisan blunder breakthrough caliphate ceasefire charity choice citizens civil civilised civilized compassion compassionate
	compromise concern concerned concerns confession confessions consensus consent consultation cooperation corrected correction courts cure
	cures debate defence defense defensive democracy democratic deterrence dialogue diplomacy donation donations effective elected election
	elections emergency enhanced evidence expert expertise experts fact facts fair fairness family-friendly findings flexible free freedom
	freedoms friend friendly friends gift gifts government green guarantee guarantees harmless healing hero heroes honest hospitality humane
	humanitarian impartial improvement improvements incident independence independent informed innocent inspections intelligence investigation
	investigations investment investments journalism journalist journalists judge judges justice law lawful leader leaders leadership legal
	legitimate liberated liberation liberators mandate martyrs medicine mercy minister miracle mistake misunderstanding moral necessary
	negotiated negotiation negotiations neutral new news normal objective observers offer offers official open opportunity parliament partner
	partners partnership patriotic patriots peace peaceful peacekeepers peacekeeping pro-life productive professional progress proof protected
	protection provocation public punishment purely rational reason reasons rebels reconstruction referendum reform reforms regulation
	rehabilitation renovation repair republic rescue research researchers resettlement right rights routine safe safety science scientific
	scientist scientists security self-defence self-defense service settlement social solution solutions sovereign sovereignty spontaneous
	stability state strategic success successful support surgical surplus surrender surveys sustainable talent targeted temporary terrorist
	terrorists test tests threat tolerance tradition traditional training transparent trial trials tribute truce truth unbiased unity values
	victims victories victory voluntary volunteers voters welfare witness witnesses
`);

/** Verbs by which somebody else's opinion is told ("seen as", "criticised as"), in the forms they take. */
export const VIEWING_VERBS =
	/^(?:accus|assail|attack|blast|brand|call|characteri[sz]|consider|condemn|criticis|criticiz|declar|decr|deem|denounc|depict|deplor|deri[ds]|describ|dismiss|dub|hail|judg|label|lambast|mock|paint|perceiv|portray|prais|regard|ridicul|see|slam|term|view)(?:e|ed|es|ing|s|ied|ies|y|n)?$|^(?:saw|found|thought|believed?s?)$/u;
