import { wordSet } from "./words";

/** Words that judge: in the outlet's own voice they are its own claim, whoever it speaks of. */
export const EVALUATIVE_WORDS = wordSet(`
	absurd absurdly abhorrent abysmal appalling arrogant arrogantly atrocious bankrupt barbaric baseless bizarre blatant blatantly bogus botched
	brazen brazenly callous callously cartoonish cowardly cynical cynically
	deceitful deceptive deceptively delusional depraved deranged despicable devious disastrous disastrously
	disgraceful disgraceful dishonest disingenuous dismal draconian egregious evil 	fanatical farcical fascist foolish foolishly fraudulent frivolous glaring groundless grotesque
	hateful heinous heroically heartless horrific horrifying hypocritical hysterical
	idiotic ignorant immoral incompetent indefensible inept inexcusable infamous inhumane insane insidious insulting irresponsible
	irresponsibly laughable ludicrous lying malicious maliciously manipulative masterful meddling misguided monstrous
	naive nefarious nonsensical notorious outlandish outrageous outrageously pathetic phony phoney pitiful pointless preposterous
	racist rabid reckless recklessly reprehensible repressive ridiculous rogue ruthless ruthlessly
	scandalous senseless shameful shamefully shameless shamelessly sham sinister slanderous smear spineless stupid
	thuggish treacherous tyrannical unconscionable unfounded unhinged unjust unjustified
	unprovoked unsubstantiated vicious viciously vile vindictive warmongering weak-kneed wicked witch-hunt woeful wrongheaded
	beloved blistering bungled cringeworthy cronies cronyism damning debacle deplorable despotic fawning fearmongering
	fiasco gaffe-prone grovelling groveling half-hearted harassed harasses hell-bent hellbent hypocrisy incendiary inflammatory
	jaw-dropping laughingstock lunacy lunatic mealy-mouthed menace mind-boggling mindless much-loved nonsense obscene ominous over-the-top
	paranoid petty provocation provocations scathing scaremongering shambles shambolic shoddy sleazy slimy smug sneering squandered stinging
	stitch-up tawdry thinly-veiled tone-deaf travesty unabashed unapologetic unseemly vitriol vitriolic wild-eyed
	bleated blustered crowed fumed gloated gushed ranted raved sneered sobbed spewed thundered whined
	discredited debunked disgraced hapless hypocritically illegitimately visionary bravely `);

/** Phrases by which an article itself says that something is not shown. */
export const NO_EVIDENCE =
	/\b(?:no (?:\p{L}+ )?(?:evidence|proof|basis|indication|sign)|without (?:\p{L}+ )?(?:evidence|proof|basis)|not (?:been )?(?:proven|proved|verified|substantiated|corroborated)|falsely|wrongly|incorrectly|contrary to)\b/iu;

/** A sentence that says nothing else than that there is no proof. */
export const SAYS_UNPROVEN =
	/^(?:but |yet |however, )?there (?:is|was|has been|are) no (?:\p{L}+ )?(?:evidence|proof|indication|sign)\b/iu;
