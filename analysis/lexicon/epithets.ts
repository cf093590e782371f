import { wordSet } from "./words";

/** Words that name somebody by a judgement, where an article says them of a party itself: "the firebrand", "embattled Orlo". */
export const EPITHETS = wordSet(`
	autocrat backstabber beleaguered bigwig bogeyman buffoon bully charlatan cheat clown controversial coward crackpot crony darling demagogue despot
	dictator disgraced embattled extremist fanatic fearmonger firebrand fraudster goon hardliner hardline hatemonger henchman hothead ideologue
	kingpin lackey liar loudmouth mastermind maverick mouthpiece narcissist outspoken pariah provocateur puppet puppets quack radical rogue
	saviour savior scandal-plagued scandal-ridden self-appointed self-proclaimed self-styled shamed shill strongman stooge stooges thug thugs
	troublemaker turncoat tyrant villain warlord warmonger whiner zealot
`);
