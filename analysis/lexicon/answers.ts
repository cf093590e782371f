/** Nouns by which an answer names what it answers: "that claim", "the accusation". */
export const NAMED_CLAIM =
	/^(?:accusations?|allegations?|claims?|charges?|criticisms?|attacks?|suggestions?|assertions?|reports?|rumou?rs?|notion|idea|complaints?|remarks?|comments?|statements?|stories|story|insinuations?|characteri[sz]ations?|arguments?|assessment|findings?|concerns?|proposals?|decision|ruling|request|verdict|version|account)$/u;

/** Words that turn against what was said before. */
export const TURN =
	/^(?:but|however|yet|nevertheless|nonetheless|instead|although|though|while|meanwhile|still|despite|conversely)$/u;

/** Verbs that give something a name. */
export const NAMING = /^(?:call|label|brand|describe|dub|term|characterise|characterize|portray)$/u;

/** Verbs, by their lemma, of whoever fights what another holds. */
export const REJECTING =
	/^(?:deny|reject|dismiss|refute|dispute|rebut|repudiate|disavow|disagree|oppose|condemn|denounce|criticize|criticise|slam|blast|protest|object|contradict|challenge|overturn|overrule|veto|block|refuse|decline|resist|question|doubt|counter|respond|reply|hit|fire|push|break|argue|appeal|sue|mock|deride|scoff)$/u;

/** Verbs, by their lemma, of whoever answers another. */
export const ANSWERING =
	/^(?:reply|respond|counter|retort|rebut|answer|object|insist|maintain|snap|hit|shoot|fire|laugh|shrug|scoff|protest|dispute|deny|reject|dismiss|refute|brush|contest)$/u;

/** Verbs, by their lemma, of whoever gives something in. */
export const CONCEDING =
	/^(?:acknowledge|admit|concede|allow|accept|apologi[sz]e|agree|confirm|regret|grant|confess)$/u;

/** What is said of somebody who does not answer, or does not want to be named. */
export const SILENT =
	/\b(?:(?:requests?|questions?|inquir(?:y|ies)|enquir(?:y|ies)|calls?|e-?mails?|messages?|texts?)\b.{0,30}\b(?:for|seeking|requesting|about|from)\b.{0,30}\b(?:comments?|interviews?|response|reporters?|information)|(?:requests?|questions?|inquiries|enquiries|calls?|e-?mails?|messages?) (?:on|from|by|left|sent|put)\b|(?:be|been|being) (?:named|identified|quoted)|anonymity)\b|^\W*to (?:comment|answer (?:questions|calls))\b|^\W*(?:to )?(?:further )?(?:comment|questions?|requests?|a request|any questions?|calls?|messages?)\b(?: (?:further|publicly|immediately|on|about|for)\b.*)?\W*$/iu;

/** Words by which a statement denies plainly: at its beginning, or anywhere in it. */
export const DENYING =
	/^(?:that )?["“'‘(]*(?:no|not|never|nobody|nothing|none|neither|there (?:is|was|are|were|has been|will be) (?:no|nothing)|that(?:['’]s| is| was) (?:not|untrue|false|wrong|a lie|nonsense)|(?:it|this) (?:is|was) (?:not|untrue|false|wrong))\b|\b(?:never|not one|not a single|no such|nothing of the|played no part|untrue|false|falsehoods?|nonsense|absurd|fairy ?tale|invented|forger(?:y|ies)|fabricat\p{L}+|fiction|myth|misreading|fantasy|rubbish|baseless|unfounded|groundless|categorically|flatly|mistaken|a lie|lies)\b/iu;

/** Words of a statement that denies something besides. */
export const NEGATING = /\b(?:no|nobody|nothing|none)\b/iu;
