import { wordSet } from "./words";

/* The words of English that belong to closed classes, by the class that the tagger gives them. */

export const DETERMINERS = wordSet(`
	the a an this that these those each every either neither some any no all both another such what whatever whichever half
	several many few most much enough more less fewer least numerous various certain other others
`);

export const POSSESSIVE_DETERMINERS = wordSet("my your his her its our their whose");

export const SUBJECT_PRONOUNS = wordSet(`
	i you he she it we they who one someone somebody everyone everybody anyone anybody nobody no-one none nothing something
	everything anything this that these those all some many most others both neither here there
`);

export const OBJECT_PRONOUNS = wordSet(`
	me you him her it us them whom myself yourself himself herself itself ourselves yourselves themselves oneself mine yours
	hers ours theirs
`);

export const PERSONAL_PRONOUNS = wordSet(`
	i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself
	it its itself they them their theirs themselves
`);

export const RELATIVE_WORDS = wordSet("who which whom whose whoever where when why how what that whether");

export const PREPOSITIONS = wordSet(`
	about above across after against along alongside amid amidst among amongst around as at atop before behind below beneath
	beside besides between beyond by concerning considering despite down during except following for from given in inside
	into like minus near notwithstanding of off on onto opposite out outside over past pending per plus regarding round since
	than through throughout till toward towards under underneath unlike until up upon versus via vs vs. with within without
	aboard including excluding barring en
`);

export const COORDINATORS = wordSet("and or but nor yet & plus");

export const SUBORDINATORS = wordSet(`
	that if whether because although though while whereas unless until since when whenever wherever once lest after before as
	so
`);

export const MODALS = wordSet("will would can could may might shall should must ought 'll 'd wo ca sha cannot");

export const BE_FORMS = wordSet("be am is are was were been being 's 're 'm ai");
export const HAVE_FORMS = wordSet("have has had having 've 'd 's");
export const DO_FORMS = wordSet("do does did doing done");
export const GET_FORMS = wordSet("get gets got getting gotten");

export const NEGATIONS = wordSet("not n't never no neither nor hardly barely scarcely nt nothing nobody none");

/** Adverbs that end otherwise than in -ly; those with -ly are told by their ending. */
export const ADVERBS = wordSet(`
	also again ago ahead almost alone already altogether always anyway apart aside away back besides better else elsewhere even
	ever far fast first forth forward further furthermore hard hence here however indeed instead just last late later least
	less long maybe meanwhile more moreover most much namely near nearby nevertheless next nonetheless nor now nowadays often
	once only otherwise out over overnight perhaps please pretty quite rather really seldom sideways since so sometimes
	somehow somewhat soon still straight then thereafter thereby therefore thus today together tomorrow tonight too twice upstairs
	very well yesterday yet instead likewise thereby afterwards afterward apparently abroad ashore aboard not never n't
	alike anew anymore downstairs halfway indoors outdoors part-time regardless
`);

/** Words in -ly that are no adverbs. */
export const NOT_ADVERBS_IN_LY = wordSet(`
	family rally ally reply supply apply july italy daily weekly monthly yearly only early elderly friendly likely unlikely
	lively lovely lonely costly deadly orderly ugly silly holy assembly monopoly anomaly melancholy bully belly jelly fly
	homily butterfly comply imply multiply rely worldly ghastly cowardly curly bubbly chilly hilly timely untimely scholarly
	motherly fatherly hourly quarterly easterly westerly northerly southerly kelly sally billy molly emily
	reilly connolly donnelly o'reilly kimberly beverly
`);

export const NUMBER_WORDS = wordSet(`
	zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
	nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen dozens
	hundreds thousands millions billions trillions first second third fourth fifth sixth seventh eighth ninth tenth
`);

export const WEEKDAYS = wordSet("monday tuesday wednesday thursday friday saturday sunday");
export const MONTHS = wordSet(`
	january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept
	oct nov dec
`);

export const TIME_WORDS = wordSet(`
	today yesterday tomorrow tonight morning afternoon evening night day week weekend month year decade century hour minute
	days weeks months years hours minutes moment earlier later recently noon midnight
`);
