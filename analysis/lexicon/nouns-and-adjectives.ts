import { wordSet } from "./words";

/** Words in -ing that are nouns more often than forms of a verb. */
export const NOUNS_IN_ING = wordSet(`
	thing things something nothing anything everything king kings string spring morning evening meeting building beginning
	being feeling ceiling wedding clothing housing training funding spending hearing briefing filing ruling warning ceasefire
	proceeding proceedings standing wing ring offering opening finding findings lightning outing pudding sibling swing sterling shilling
	rating polling voting fighting shooting killing bombing gathering setting earnings savings surroundings understanding
	posting blessing drawing painting crossing landing listing sighting uprising upbringing blogging gathering
	writing reading teaching learning engineering marketing manufacturing planning banking farming fishing mining shipping
`);

/** Words in -ed that are adjectives, or nouns, more often than forms of a verb. */
export const ADJECTIVES_IN_ED = wordSet(`
	united so-called alleged supposed armed unidentified unnamed unprecedented related unrelated aged disabled talented gifted
	hundred naked sacred wicked rugged ragged crooked wretched limited advanced detailed experienced educated civilised civilized
	retired elected newly-elected self-described self-proclaimed unelected outraged concerned worried pleased disappointed
`);

/** Common adjectives without an ending that tells them. */
export const ADJECTIVES = wordSet(`
	able absent absolute abstract academic accurate active actual acute adequate afraid aggressive alive alone ancient angry
	apparent appropriate available average aware bad bald bare basic beautiful best better big bitter black blind blue bold
	brave brief bright broad broken brown busy calm capable careful central certain cheap civil classic clean clear clever
	close cold common complete complex comfortable constant contemporary convenient cool corrupt correct crazy crucial cruel
	current dark daily dead deaf dear deep democratic difficult dirty distant domestic double dry due dull early eager
	eastern easy elderly electric empty entire equal evil exact excellent extra extreme fair false familiar famous far fast
	fat federal few final fine first fit flat foreign formal former fraudulent free frequent fresh friendly front full funny
	future generous gentle genuine glad global gold golden good grand grave gray grey great green gross guilty happy hard
	harsh healthy heavy high holy honest hot huge humble hungry ill illegal immediate immense important impossible
	independent initial inner innocent intense interim internal international joint just keen key known large last late
	latter lazy leading lead leftist left legal likely little live lone long loose loud low loyal lucky mad main major many
	marginal marine married mass massive mature maximum mean medical mere mild military minimum missing mixed mobile modern
	modest moral most mutual naive narrow national natural near neat necessary negative nervous neutral new nice normal
	northern notable nuclear numerous obvious odd old only open opposite ordinary original other outer overall own pale
	particular past perfect permanent personal plain plenty polite political poor popular positive possible potential
	powerful practical pregnant present presidential previous primary prime prior private profound prominent prompt proper
	proud provincial public pure quick quiet racist random rapid rare raw ready real reasonable recent red regional regular
	related relevant reliable religious remote responsible rich right rigid ripe rough round royal rude rural sad safe same
	secret secure senior sensitive separate serious severe sharp short shy sick significant silent similar simple single
	slight slow small smart smooth social soft sole solid sorry southern special specific stable steady steep stiff strange
	strict strong stupid subsequent substantial successful such sudden sufficient suitable super supreme sure surplus sweet
	swift tall temporary tender terrible thick thin third thorough tight tiny top total tough tragic true typical ultimate
	unable uncertain unclear unfair unhappy unique universal unknown unlawful unlikely unusual upper upset urban urgent
	useful usual vague valid vast vice violent virtual visible vital vulnerable warm weak wealthy weird western wet white
	whole wide wild willing wise worse worst worth wrong young baseless bogus sham untrue misleading untimely groundless
	preposterous
`);

/** Endings that make an adjective likely. */
export const ADJECTIVE_ENDING = /(?:worthy|ous|ful|ible|able|ive|less|ical|ial|ional|ary|ish|ese|ian|ic|ant|ent|al)$/u;

/** Words with such an ending that are nouns. */
export const NOUNS_WITH_ADJECTIVE_ENDING = wordSet(`
	agent agreement amendment apartment appointment argument arrangement assessment assignment department development document
	element employment engagement environment equipment establishment event experiment government incident investment
	involvement judgment judgement management measurement moment movement parliament parent patient payment percent president resident
	punishment requirement retirement settlement statement student talent tournament treatment client accident accent comment cent content content
	animal approval arrival capital cardinal criminal denial hospital individual journal material official original principal proposal rival
	professional referendum removal renewal scandal signal survival terminal testimonial total trial tribunal withdrawal deal goal
	attorney-general general official refusal rehearsal criminal festival interval medal metal mineral portal
	clinic critic fabric logic magic mechanic music panic pandemic epidemic plastic public republic rhetoric statistic topic traffic tactic academic
	ally library secretary anniversary boundary commentary commissary diary dictionary documentary january february glossary judiciary military
	missionary obituary primary salary summary territory treasury vocabulary luminary beneficiary adversary
	assistant applicant accountant consultant defendant descendant elephant giant grant immigrant infant merchant migrant occupant participant plant
	restaurant servant tenant combatant lieutenant sergeant militant protestant warrant
	executive detective initiative native objective perspective relative representative alternative archive directive drive incentive motive narrative
	operative fugitive captive conservative collective
	politician civilian guardian historian librarian magician musician physician technician veterinarian comedian guardian median
	table vegetable cable fable stable variable crucible bible
	arabic english rubbish finish
`);

/** Irregular plurals of nouns; the others end in -s. */
export const PLURALS_WITHOUT_S = wordSet(`
	people men women children police congressmen congresswomen businessmen lawmen gunmen policemen servicemen spokesmen clergymen
	fishermen firemen craftsmen countrymen media data criteria phenomena alumni fungi cacti nuclei syllabi feet teeth geese mice
	clergy cattle personnel staff
`);

/** Words in -s that are no plurals. */
export const SINGULARS_IN_S = wordSet(`
	congress press news series species means politics economics physics mathematics ethics athletics business process
	access address crisis analysis basis thesis bus class cross glass loss mass success witness progress
	illness weakness darkness business headquarters gas bias campus census chorus circus consensus focus status
	virus corps united-states texas kansas
`);
