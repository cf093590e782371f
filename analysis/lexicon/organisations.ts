import { wordSet } from "./words";

/**
 * Bodies so widely known that newspapers name them without saying what they are. Only their kind is read from here: no rule
 * needs a body to stand in this list.
 */
export const KNOWN_ORGANISATIONS: ReadonlySet<string> = new Set(
	`
	adidas, airbnb, airbus, al jazeera, al qaeda, al-qaeda, alibaba, alphabet, amnesty international, anthropic, apple, aramco,
	associated press, astrazeneca, audi, axel springer, barclays, bayer, berkshire hathaway, bharatiya janata party, blackrock, bloomberg,
	boeing, boko haram, breitbart, british airways, british council, budweiser, buzzfeed, bytedance, carrefour, caterpillar, chevron,
	chrysler, cisco, citigroup, coca-cola, comcast, conoco, daimler, deepmind, deutsche bank, deutsche telekom, disney, dropbox, dupont,
	easyjet, ebay, enron, ericsson, exxon, exxonmobil, facebook, fedex, fiat, foxconn, fox news, gazprom, general electric,
	general motors, gilead, glaxosmithkline, glencore, goldman sachs, google, greenpeace, hamas, heineken, hezbollah, honda, honeywell,
	houthis, hsbc, huawei, human rights watch, hyundai, ibm, ikea, inditex, infosys, instagram, intel, interpol, jpmorgan,
	kfc, kodak, lenovo, lg, likud, linkedin, lockheed martin, lukoil, lufthansa, lyft, mastercard, mcdonald's, mckinsey, medicare,
	merck, meta, microsoft, moderna, monsanto, morgan stanley, mozilla, msnbc, nestle, nestlé, netflix, nike, nintendo,
	nissan, nokia, northrop grumman, novartis, nvidia, openai, oracle, oxfam, palantir, paramount, paypal, pepsi, pepsico, pfizer,
	pinterest, planned parenthood, politico, porsche, procter & gamble, raytheon, red cross, reddit, renault, reuters, rolls-royce,
	rosneft, ryanair, salesforce, samsung, santander, saudi aramco, save the children, siemens, sinn fein, snapchat, softbank,
	sony, spacex, spotify, starbucks, stellantis, telegram, tencent, tesla, thales, theranos, tiktok, toyota, twitter, uber,
	unilever, uniqlo, verizon, volkswagen, volvo, walmart, wal-mart, warner bros, whatsapp, wikileaks, wikimedia, wikipedia,
	world bank, xiaomi, yahoo, youtube, zara
	`
		.split(",")
		.map((name) => name.trim()),
);

/** The same for what only capitals show to be a body. */
export const KNOWN_ACRONYMS = wordSet(`
	aarp aclu afl-cio afp aipac anc ap asean atf au bbc bjp bp cair cbo cbs cdc cdu cia cnbc cnn csu dea dhs dnc doj dup ecb epa eu europol fao
	fbi fca fcc fda fec fema fifa fsb ftc gchq gru hbo hhs iaea icann icc icij idf ihs imf ioc isis iom irs isil kgb lapd lse mi5 mi6 mit naacp nasa
	nato nba nbc nfl nhl nhs noaa npr nra nsa nypd nyt oas oecd ofac ofcom opec osce pbs pkk plo rbs rnc sdf sec snp spd ucla uefa un undp
	unesco unhcr unicef unrwa usaid usda ups vw wada who wto wwf ypg
`);
