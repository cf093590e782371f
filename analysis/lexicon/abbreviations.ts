import { wordSet } from "./words";

/* Abbreviations, lower-cased and without their full stop. */

/** Those after which a sentence does not end, since a name always follows. Only where they start with a capital. */
export const ABBREVIATIONS_BEFORE_NAMES = wordSet(`
	mr mrs ms mx messrs dr prof rev hon sen sens rep reps gov govs pres supt lt maj gen col cpl sgt capt cmdr adm brig pvt det
	insp fr st mt ft vol blvd atty dist amb treas asst assoc ald cllr mgr pte comdr mme mlle
`);

/** Those after which a sentence may end, where what follows looks like the start of one. Only with a capital. */
export const ABBREVIATIONS_ANYWHERE = wordSet(`
	jr sr inc corp co ltd llc plc bros jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri
	ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn
	tex vt va wash wis wyo esq assn dept univ ave rd
`);

/** Those that are written without a capital; most others with inner stops are told by their form (p.m., e.g.). */
export const LOWER_CASE_ABBREVIATIONS = wordSet("vs approx viz cf etc ca");
