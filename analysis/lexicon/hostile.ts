import { wordSet } from "./words";

/** Words by which a speaker sets himself against what he speaks of; evaluative.ts has those that also judge in an outlet's mouth. */
export const HOSTILE_WORDS = wordSet(`
	abuse afraid alarming angry attack bad betray betrayal betrayed bias biased bigot bigoted blame blunder broken bully bullying careless
	cheat cheated complacent conflict contempt corruption cover-up crime crisis crooked damage damaging danger dangerous dangerously deceive deceived deceiving
	defamatory defies delusion demean denigrate destroy destroyed destroying disagree disagrees disappointed disappointing disaster discriminate discrimination
	disgrace disgusting dishonesty disqualified disqualifying disrespect disrespectful distort distortion divide divided divisive dubious embarrassed embarrassment empty-handed error
	exploit exploited exploiting extreme fail failing fails failure false falsehood falsehoods fear fearmongering flaw flaws fraud greed guilty harm harmful hateful
	hollow hostile hurt hypocrisy hypocrite ignorance ignore ignored ignores ignoring illegal illegally impossible inaccurate inadequate incompetence indefensible
	injustice insult insults irresponsible lack lacks liar liars lie lied lies losing mess misleads misled mismanaged mistake mistaken mistakes nonsense
	terrorist terrorists terrorism scandals scandalous puppet puppets traitors crimes lawless rogue extremists militants regime
	obstruct obstruction offensive outrage ploy poor problem racism reject rejects risky ruin ruined scam scandal scheme sexism sexist shame sick sham slander
	smear stunt terrible threat threaten threatens traitor tragedy trouble unacceptable unconstitutional undermine undermines undermining unfair unfit unqualified unpatriotic
	unrealistic unreasonable unsafe unsuitable untrue unwilling useless violate violated violates violation weak weakness worse worst wrong wrongs waste witch hunt
	bankrupt harassed harasses lying meddling petty provocation provocations squandered stinging
`);
