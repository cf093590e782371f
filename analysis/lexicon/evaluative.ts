import { wordSet } from "./words";

/** Words that judge, nearly always against: in the outlet's own voice they are its own claim, whoever it speaks of. */
export const EVALUATIVE_WORDS = wordSet(`
	abhorrent absurd absurdly abysmal appalling arrogant arrogantly atrocious barbaric baseless beloved bizarre blatant blatantly bleated
	blistering blustered bogus botched bravely brazen brazenly bungled callous callously cartoonish cowardly cringeworthy cronies cronyism
	crowed cynical cynically damning debacle debunked deceitful deceptive deceptively delusional deplorable depraved deranged despicable
	despotic devious disastrous disastrously discredited disgraced disgraceful dishonest disingenuous dismal draconian egregious evil fanatical
	farcical fascist fawning fearmongering fiasco foolish foolishly fraudulent frivolous fumed gaffe-prone glaring gloated grotesque groundless
	groveling grovelling gushed half-hearted hapless hateful heartless heinous hell-bent hellbent heroically horrific horrifying hypocrisy
	hypocritical hypocritically hysterical idiotic ignorant illegitimately immoral incendiary incompetent indefensible inept inexcusable
	infamous inflammatory inhumane insane insidious insulting irresponsible irresponsibly jaw-dropping laughable laughingstock ludicrous lunacy
	lunatic malicious maliciously manipulative masterful mealy-mouthed menace mind-boggling mindless misguided monstrous much-loved naive
	nefarious nonsense nonsensical notorious obscene ominous outlandish outrageous outrageously over-the-top paranoid pathetic phoney phony
	pitiful pointless preposterous rabid racist ranted raved reckless recklessly reprehensible repressive ridiculous rogue ruthless ruthlessly
	scandalous scaremongering scathing senseless sham shambles shambolic shameful shamefully shameless shamelessly shoddy sinister slanderous
	sleazy slimy smear smug sneered sneering spewed spineless stitch-up stupid tawdry thinly-veiled thuggish thundered tone-deaf travesty
	treacherous tyrannical unabashed unapologetic unconscionable unfounded unhinged unjust unjustified unprovoked unseemly unsubstantiated
	vicious viciously vile vindictive visionary vitriol vitriolic warmongering weak-kneed whined wicked wild-eyed witch-hunt woeful wrongheaded
`);

/** Phrases by which an article itself says that something is not shown. */
export const NO_EVIDENCE =
	/\b(?:no (?:\p{L}+ )?(?:evidence|proof|basis|indication|sign)|without (?:\p{L}+ )?(?:evidence|proof|basis)|not (?:been )?(?:proven|proved|verified|substantiated|corroborated)|falsely|wrongly|incorrectly|contrary to)\b/iu;

/** A sentence that says nothing else than that there is no proof. */
export const SAYS_UNPROVEN =
	/^(?:but |yet |however, )?there (?:is|was|has been|are) no (?:\p{L}+ )?(?:evidence|proof|indication|sign)\b/iu;
