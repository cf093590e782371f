import type { Act } from "../../domain/analysis";
import { wordSet } from "./words";

/**
 * Words that tell of an attitude or an intention rather than of speech, by the act that they come to: what the tagger finds as
 * a cue, though no rule attributes by it. Verbs by their lemma; nouns and adjectives as they stand.
 */
export const ATTITUDE_VERBS: Readonly<Partial<Record<Act, string>>> = {
	support: `
		accept admire adopt adore advance align applaud approve appreciate authorize authorise back bless boost celebrate champion cheer
		compliment co-sponsor cosponsor credit elect embrace enamor endorse enjoy excite favor favour flock herald honor honour impress join like love
		nominate praise prefer promote ratify relish revere reward salute share sponsor stand support thank thrill toast tout vote welcome
	`,
	criticise: `
		anger antagonise antagonize alienate assail attack bark bash boo challenge clash contradict detest dislike distance diverge downplay enrage excoriate expose
		frustrate hate heckle horrify ignore infuriate insult jeer lament loathe miff mock offend oppose outrage protest rankle rebuff rebuke renounce resent
		revile ridicule rip scoff scorn shock slap slight sneer snub spar sparr split startle swipe taunt upset vilify withdraw
	`,
	accuse: "accuse blame charge file implicate incriminate indict investigate prosecute sentence sue suspect",
	demand: `
		appeal call clamor clamour compel dictate enjoin expect force lobby mandate order persuade petition pressure press prohibit push require request
		restrict want
	`,
	promise: `
		aim commit dedicate design devote hope intend offer opt plan pledge prepare pursue schedule seek strive submit try undertake vow
	`,
	warn: "alarm fret fear rattle scare terrify trouble unnerve unsettle worry",
	deny: "ban bar block decline disavow disown forbid invalidate rebut refuse reject resist restrict suspend veto withhold",
	ask: "contemplate debate examine explore mull ponder question query weigh wonder",
	believe: `
		consider convince count discover feel find forget imagine mean realise realize reckon recognise recognize remember sense spot
		think understand view
	`,
};

export const ATTITUDE_WORDS: Readonly<Partial<Record<Act, string>>> = {
	support: `
		acclaim admiration admirer admirers affection applause appreciative approval approving backer backers backing cheer cheers embrace endorsement
		endorsements enthusiasm enthusiastic excited fan fans favor favour favorable favourable fond glad grateful gratitude happy love nomination passion
		pleased praise proud supporter supporters support supporting supportive supports sympathetic thankful thanks tribute vote votes
	`,
	criticise: `
		anger angry animosity antipathy attack attacks backlash barb barbs bitter contempt contemptuous critic critical criticism critics disagreement
		disagreements disappointed disappointment disapproval disdain dislike dismay displeased displeasure disgust dissatisfaction dissatisfied fight frustrated frustration furious
		fury hatred hostile hostility impatient indignant indignation ire irritated jab jabs mockery objection objections opponent opponents opposed opposition outcry outrage outraged
		protest protests rage rebuke resentment resentful scorn skepticism scepticism skeptical sceptical unhappy upset
	`,
	accuse:
		"accuser accusers accusation accusations allegation allegations alleged charges complaint lawsuit lawsuits suit suspicion suspicions suspicious",
	demand:
		"appeal appeals call calls demand demands insistence instructions mandate order orders plea pleas pressure push request requests requirement requirements",
	promise:
		"bid commitment commitments determined effort eager goal intent intention intentions offer plan plans pledge prepared promise promises ready resolve resolved strategy vow willing",
	warn: "afraid alarm alarmed anxiety anxious apprehension apprehensive concern concerned concerns fear fearful fears jitters nervous scared uneasy unease wary worried worries worry",
	deny: "denial denials refusal rejection reluctance reluctant unwilling unwillingness",
	ask: "curious debate doubts question questions unclear uncertain undecided unsure",
	believe: `
		assessment attitude aware belief beliefs certain confidence confident consensus conviction convinced doubtful expectation expectations feeling feelings hope
		hopeful hopes impression judgment judgement mind mindset opinion opinions optimism optimistic perception pessimistic sentiment sure thinking view views
	`,
};

/** Verbs that put a word on somebody: what it is worth lies in that word. */
export const NAMING_VERBS =
	/^(?:call|brand|cast|characteri[sz]e|compare|depict|describe|dub|frame|label|liken|paint|portray|present|refer|term)$/u;

/** Words of praise, lower-cased. */
export const PRAISE_WORDS = wordSet(`
	admirable amazing beautiful best brave brilliant courageous decent effective excellent exceptional extraordinary
	fantastic fine genius good great greatest hero heroic honest honorable honourable impressive incredible inspiring
	leader legend outstanding patriot perfect qualified remarkable smart strong success successful superb terrific
	thoughtful tremendous victory visionary winner wise wonderful
`);
