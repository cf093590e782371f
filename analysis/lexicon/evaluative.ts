import { wordSet } from "./words";

/** Words that judge: in the outlet's own voice they are its own claim, whoever it speaks of. */
export const EVALUATIVE_WORDS = wordSet(`
	absurd absurdly abhorrent abysmal appalling arrogant arrogantly atrocious awful bankrupt barbaric baseless bizarre blatant blatantly bogus botched
	brazen brazenly brutal brutally callous callously cartoonish catastrophic chaotic cowardly corrupt crazy cruel cynical cynically
	deceitful deceptive deceptively delusional depraved deranged desperate desperately despicable devastating devious disastrous disastrously
	disgraceful disgraceful dishonest disingenuous dismal draconian dubious egregious embarrassing evil extremist
	failed fake fanatical farcical fascist flawed foolish foolishly fraudulent frivolous glaring groundless grotesque
	hateful heinous heroic heroically heartless horrific horrifying hypocritical hysterical
	idiotic ignorant illegitimate immoral incompetent indefensible inept inexcusable infamous inhumane insane insidious insulting irresponsible
	irresponsibly laughable ludicrous lying malicious maliciously manipulative masterful meddling misguided misleading monstrous
	naive nefarious nonsensical notorious outlandish outrageous outrageously pathetic phony phoney pitiful pointless preposterous
	propaganda racist radical rabid reckless recklessly reprehensible repressive ridiculous rogue ruthless ruthlessly
	scandalous senseless shameful shamefully shameless shamelessly shocking sham sinister slanderous smear so-called spineless stunning stupid
	terrible terrifying thuggish toxic tragic treacherous tyrannical unconscionable unfounded unhinged unjust unjustified
	unlawful unprovoked unsubstantiated vicious viciously vile vindictive warmongering weak-kneed wicked witch-hunt woeful wrongheaded
	discredited debunked disgraced hapless hypocritically illegitimately iconic brilliant visionary courageous bravely legendary
`);

/** Phrases by which an article itself says that something is not shown. */
export const NO_EVIDENCE =
	/\b(?:no (?:\p{L}+ )?(?:evidence|proof|basis|indication|sign)|without (?:\p{L}+ )?(?:evidence|proof|basis)|not (?:been )?(?:proven|proved|verified|substantiated|corroborated)|falsely|wrongly|incorrectly|contrary to)\b/iu;

/** A sentence that says nothing else than that there is no proof. */
export const SAYS_UNPROVEN =
	/^(?:but |yet |however, )?there (?:is|was|has been|are) no (?:\p{L}+ )?(?:evidence|proof|indication|sign)\b/iu;
