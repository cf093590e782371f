import type { Act } from "../../domain/analysis";

/**
 * Verbs that attribute what follows to their subject, by the act that they report. A line a verb, with what may follow it:
 *
 *   c clause ("that", or bare)   w question   q quotation   t infinitive   o object   g gerund
 *   f a clause before it ("The plan failed, Orlo said")
 *   any other word: a preposition and its object ("for", "on")
 *
 * Forms with much weaker evidence than the verb's others are left out: "said it" attributes nothing.
 */
export const CUE_VERBS: Readonly<Record<Act, string>> = {
	assert: `
		say c w q f g; refuse t; decline t; tell c w q; add c q f; note c w q f; announce c o w q f; argue c q f for; report c q f; write c q
		f; state c q f; explain c w q f; point c to q f; acknowledge c o q f g; indicate c q f; declare c o q f;
		conclude c q f; reveal c w q; confirm c w q f; cite o c; describe o c as w g; recall c w q f g; insist c q f;
		claim c q f t; contend c q f; assert c q f; maintain c q f; remark c q f on; observe c q f; comment c q f on;
		tweet c q f; retweet o; post q c; reply c q f; respond c q f; continue q f; testify c q f; estimate c f; mention
		c o; refer to; reiterate c o q f; repeat c q f; emphasize c o q f; emphasise c o q f; stress c o q f; clarify c
		w q; admit c q f g to; concede c q f; disclose c w; inform c; remind c; assure c q f; signal c; hint c at; imply
		c; boast c q f of about; brag c q f of about; joke c q f about; quip q f c; compare o; liken o to; characterize
		o as; characterise o as; portray o as; depict o as; call q c o; name o; label o; dub o; term o; brand o; speak
		about of; talk about of; touch on; discuss w; allude to; list o c; quote o; email q c; text q c; chant q; shout
		q c f; yell q c f; exclaim q c f; whisper q c f; mutter q f c; murmur q f; interject q f; chime q f; laugh q f;
		sigh q f; shrug q f; nod q f; smile q f; opine c q f; muse c q f; recount c w q f; relate c q; narrate c;
		speculate c f; project c; calculate c f; find c f; show c o; demonstrate c; suggest c g q f; teach c; preach c;
		proclaim c q f; pronounce o c; profess c t o; certify c; attest c to; swear c q; echo c q; elaborate q on f;
		read c; volunteer q c; stipulate c; theorize c; theorise c; caption q; misstate c; reaffirm c o; underscore c;
		underline c; highlight c; outline w; detail w; summarise c q; summarize c q; broadcast c; publish c; publicize
		c; publicise c; unveil o; predict c q f; forecast c f; foresee c; prophesy c; decide c; rule c g; determine c;
		offer q; send q; sum q; deadpan q f; counsel c q; intone q f; reason c q f; surmise c f; guess c q f; declare o;
		reference o; respond with; plead t q with; express c o; voice o; convey c o; communicate c; articulate c o;
		notify c; caution c q against f;
	`,
	deny: `
		deny c o g q; reject o c g; dismiss o c as; refute o c; dispute o c; rebut o c; repudiate o; disavow o; disown
		o; refuse o; disagree with on c q; debunk o; balk at; counter c q f; brush off; resist g; negate o;
		protest c q f; doubt c w o; disprove o; spurn o; demur q c;
	`,
	accuse: `
		accuse o c; blame o c on; allege c q f; charge c q f; fault o; implicate o; suspect c o; indict o;
	`,
	criticise: `
		criticize o c q; criticise o c q; slam o c; blast o c out; condemn o c; denounce o c as; mock o; deride o as;
		decry o; assail o; lambast o; lambaste o; rebuke o; complain c about of q f; lament o c q f; bemoan o c; chide
		o; question o w; ridicule o; rail against; lash out at; fire at back; berate o; blame o; castigate o; censure o;
		scold o; disparage o; belittle o; savage o; trash o; rip o into; knock o c; ding o; scoff at q f; skewer o;
		taunt o; excoriate o; deplore o; bristle at; grumble c q about f; gripe c q about f; carp c q; vilify o;
		demonize o; demonise o; hammer o; pan o; regret c o g; apologize for; apologise for; reprimand o; admonish o;
		single out; campaign against; vote against; hit back; fume c q f; pillory o; malign o; shame o;
	`,
	support: `
		praise o c; endorse g o; applaud o; laud o; hail o as; defend o g; commend o c; welcome c; tout o as; vouch for;
		congratulate o; agree c with on q f; extol o; back g; favor g; favour g; side with; advocate c g; encourage g;
		justify o g; compliment o; sympathize with; sympathise with; concur c with q f; trumpet o;
	`,
	demand: `
		urge o c q f; demand c t q; call for on upon; order o c; recommend c o g q; propose c g t o; push for against;
		press for; ask o c; request c; advise c q f; beg o q f; implore o q f; plead q for; beseech o; exhort o;
		instruct c; direct c; prescribe c; mandate c; counsel o; command c; enjoin o;
	`,
	promise: `
		promise t c o q f to; vow t c q f to; pledge t c q f to; swear t c; guarantee c o q; propose t; threaten c;
		resolve c; undertake t;
	`,
	warn: `
		warn c o q f of about against; caution c o q f against; threaten c; fear c t; alert c o; worry c about q f;
		forewarn c;
	`,
	ask: `
		ask w q f about; wonder w q f c about; question w; inquire w q f about; query w q; quiz o; enquire w q about;
		pose q;
	`,
	believe: `
		think c f w; believe c f in; feel f; hope c f t for; expect c; know c; see o; suspect c f;
		assume c f; doubt c; fear c; reckon c f; figure c f; imagine c; suppose c f; understand w; realize c w; realise
		c w; recognize c; recognise c; view as; regard o; deem o c; interpret o c as; perceive o c; judge o c; sense c;
		prefer t g; wish c t; dream of; envision o c; envisage o c; anticipate c g; learn c w; remember c o w g; notice
		c; conclude w; worry w; fret c about; foresee o; notice w; appreciate c; trust c;
	`,
};

/** Verbs in the passive that attribute to the one after "by", or to nobody named, by the same letters. */
export const PASSIVE_CUE_VERBS: Readonly<Record<Act, string>> = {
	assert:
		"say t to; describe as; report t c; show g; quote as; describe o; portray as; characterize as; characterise as; depict as; label o; dub o; tell c; term o; estimate t; rumour t; rumor t",
	deny: "reject by; dismiss by as",
	accuse: "accuse of; allege t c; blame for; suspect of; fault for",
	criticise: "criticize for by; criticise for by; condemn by; mock for by; denounce as by;",
	support: "praise for by; credit with; endorse by; welcome by; hail as",
	demand: "ask t; urge t",
	promise: "",
	warn: "warn c",
	ask: "ask about w t",
	believe:
		"expect t to; believe t c; think t; see as; know as t; regard as; intend t; perceive as; interpret as; deem o",
};

/** Nouns whose that-clause is attributed to whoever the words around name: "his claim that". */
export const CUE_NOUNS: Readonly<Record<Act, string>> = {
	assert:
		"statement assertion claim argument remark comment announcement report suggestion contention conclusion finding declaration word news observation message explanation admission acknowledgement acknowledgment reminder testimony insistence evidence indication sign notion idea theory story prediction estimate allegation",
	deny: "denial",
	accuse: "accusation allegation charge",
	criticise: "criticism complaint",
	support: "agreement",
	demand: "demand request recommendation proposal call",
	promise: "promise pledge vow commitment assurance guarantee threat",
	warn: "warning concern fear worry",
	ask: "question",
	believe:
		"belief view opinion hope expectation feeling conviction suspicion doubt understanding assumption impression perception confidence",
};
