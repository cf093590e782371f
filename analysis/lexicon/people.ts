import { wordSet } from "./words";

/** Nouns for offices and callings, in the singular: what may stand before or after a person's name. */
export const ROLE_NOUNS = wordSet(`
	accountant activist actor actress adjutant administrator admiral adviser advisor advocate agent aide ally ambassador analyst anchor
	anchorman anchorwoman apprentice archbishop architect artist assemblyman assemblywoman assistant astronaut astronomer athlete attorney author
	backbencher banker baron baroness barrister billionaire biographer biologist bishop blogger boss broadcaster brigadier builder businessman
	businesswoman campaigner candidate captain cardinal caretaker cartoonist ceo cfo chair chairman chairperson chairwoman challenger
	champion chancellor chef chemist chief clerk cleric clinician co-author coauthor co-chair co-chairman co-founder cofounder coach colleague
	collaborator colonel columnist comedian commander commandant commentator commissioner composer comptroller conductor congressman
	congresswoman conservationist constable consul consultant contender contractor contributor controller coordinator coroner correspondent
	councillor councilman councilor councilwoman counsel counsellor counselor count countess creator critic curator
	dean defender delegate democrat deputy designer detective developer dictator diplomat director dissident doctor donor duke duchess
	ecologist economist editor educator elder emir emperor empress engineer entrepreneur envoy epidemiologist executive expert explorer
	farmer fellow filmmaker financier firefighter fisherman founder frontrunner front-runner general geologist goalkeeper governor
	governor-general graduate guard guardian gunman hacker head headmaster headteacher helmsman hero heir historian host hostage
	immunologist incumbent industrialist inspector instructor insurgent interim interpreter inventor investigator investor journalist
	judge jurist justice keeper king lawmaker lawyer lead leader lecturer legislator leftist liberal librarian lieutenant linguist lobbyist lord
	magistrate major manager marshal master mathematician mayor mediator medic member mentor merchant meteorologist militant
	millionaire miner minister ministry moderator mogul monarch monk mp musician negotiator neighbour neighbor neurologist newscaster nominee
	novelist nun nurse officer official ombudsman operator opponent opposition organiser organizer owner
	painter pamphleteer parliamentarian partner pastor patriarch patron pediatrician paediatrician penman pensioner philanthropist
	philosopher photographer physician physicist pilot player playwright poet policeman policewoman politician pollster pontiff pope
	premier presenter president president-elect priest prime-minister prince princess principal producer professor
	programmer prosecutor provost psychiatrist psychologist publicist publisher pundit quarterback queen rabbi ranger reader rebel receptionist
	rector referee refugee registrar regulator reporter representative republican researcher resident respondent reverend rival runner
	scholar scientist screenwriter secretary secretary-general seller senator sergeant servant sheik sheikh sheriff
	shopkeeper singer sociologist soldier solicitor speaker spokesman spokesperson spokeswoman spokesmen spokespeople spy staffer statesman statistician steward
	strategist striker student successor suffragan sultan superintendent supervisor supporter surgeon surrogate surveyor suspect
	teacher technician technologist teller theologian therapist trader trainer trainee translator treasurer tribune trustee tsar czar tutor tycoon
	umpire undersecretary under-secretary vet veteran veterinarian vicar vice-chair vice-chairman vice-president viceroy victim virologist
	insider pal skipper climber cyclist rider sprinter swimmer mechanic foreman docker driver conductor midwife caterer landlord tenant
	volunteer voter warden watchdog weatherman whip whistleblower whistle-blower winner witness woman worker writer
`);

/** Titles that stand right before a name, with or without a full stop. */
export const TITLES = wordSet(`
	mr mrs ms miss mx cllr dr prof sir dame lord lady rev fr sr sen rep gov pres gen lt col maj capt cmdr adm sgt cpl pvt insp hon st
	madam mister brother sister father mother imam rabbi sheikh sheik ayatollah pope prince princess king queen emperor count duke
`);

export const FEMALE_TITLES = wordSet(
	"mrs ms miss dame lady madam sister mother princess queen empress duchess countess baroness mme mlle",
);
export const MALE_TITLES = wordSet(
	"mr sir lord brother father prince king emperor duke baron pope imam rabbi sheikh sheik ayatollah fr mister",
);

/** Peoples and faiths that no state's name tells. */
export const PEOPLES = wordSet(`
	alawites anglicans arabs baptists basques bedouins buddhists catalans catholics christians copts druze evangelicals hasidim hindus
	hispanics houthis inuit islamists jews kurds latinos maoris mormons muslims nazis orthodox palestinians protestants roma rohingya scots serbs
	shia shiites shi'ites sikhs sunnis tamils tatars tories uighurs uyghurs yazidis zionists africans asians europeans
	arab-americans african-americans asian-americans
`);

/** People by family tie or age: common nouns that mean one person. */
export const KIN_NOUNS = wordSet(`
	father mother son daughter brother sister wife husband spouse uncle aunt cousin nephew niece grandfather grandmother grandson
	granddaughter parent child widow widower fiance fiancee girlfriend boyfriend partner friend neighbor neighbour colleague mate
	man woman boy girl person teenager adult baby gentleman lady guy kid mom mum dad grandma grandpa ex-wife ex-husband stepson
`);

export const FEMALE_NOUNS = wordSet(`
	woman girl lady mother daughter sister wife aunt niece grandmother granddaughter widow girlfriend mom mum queen princess duchess
	spokeswoman chairwoman congresswoman businesswoman actress policewoman councilwoman assemblywoman anchorwoman heroine nun ex-wife baroness countess empress
`);
export const MALE_NOUNS = wordSet(`
	man boy gentleman father son brother husband uncle nephew grandfather grandson widower boyfriend dad king prince duke
	spokesman chairman congressman businessman policeman councilman assemblyman anchorman hero monk priest guy ex-husband baron count emperor statesman
`);

/** Plural nouns that mean unnamed people who speak together. */
export const GROUP_NOUNS = wordSet(`
	activists advisers advisors advocates agents aides allies analysts attorneys authorities backers bankers bishops bosses
	campaigners candidates citizens clerics clinicians colleagues columnists commanders commentators conservatives conservationists
	consumers correspondents councillors critics customers defenders delegates democrats demonstrators detectives detractors diplomats directors
	dissidents doctors donors economists editors educators employees employers engineers environmentalists envoys executives experts families fans
	farmers firefighters fishermen founders friends fundraisers governments governors guards historians immigrants industrialists insiders inspectors insurgents
	intellectuals investigators investors islamists jihadists journalists judges jurors lawmakers lawyers leaders leftists legislators liberals
	lobbyists locals managers mayors media medics members migrants militants miners ministers ministries moderates mps negotiators
	neighbors neighbours nurses observers officers officials operatives opponents opposition organisers organizers owners parents
	parliamentarians participants parties partners passengers patients people physicians pilots planners players police politicians
	pollsters prisoners producers professors progressives proponents prosecutors protesters protestors publishers pundits rebels refugees
	regulators relatives reporters representatives republicans researchers residents respondents retailers rivals sceptics skeptics scholars
	scientists senators shareholders shopkeepers soldiers sources specialists spokesmen spokespeople staff staffers statesmen strategists students suppliers supporters
	surgeons surrogates survivors suspects teachers teenagers tenants traders troops unionists unions users veterans victims villagers visitors
	volunteers voters watchers women men witnesses workers writers youths children girls boys kids firms companies banks airlines
	eyewitnesses onlookers bystanders insurers landlords motorists commuters drivers nationalists separatists
	secessionists monarchists populists socialists communists centrists greens rioters looters hackers gunmen bureaucrats aldermen councilors
`);

/** Nouns for bodies: what stands for an organisation, named or not. */
export const ORGANISATION_NOUNS = wordSet(`
	academy administration agency airline alliance army assembly association authority bank bloc board branch brigade broadcaster bureau business cabinet
	campaign centre center chamber channel charity church city clinic club coalition college command commission commissioner committee
	community company conference confederation congress consortium consulate cooperative corporation corps council county court daily delegation
	department directorate division embassy empire enterprise establishment exchange faction faculty federation firm fleet force forces forum foundation front
	fund garrison government group guard guild headquarters hospital house industry inquiry institute institution intelligence
	journal judiciary junta kingdom laboratory league legislature library magazine majority maker management manufacturer media military militia
	minority ministry mission monarchy movement museum navy network newspaper ngo office operator opposition orchestra order organisation organization
	outlet panel parliament party patrol platform police politburo presidency press prosecution publication publisher regime regiment regulator republic
	retailer school secretariat senate service shareholder squad state station studio subcommittee supplier syndicate task-force taskforce team
	think-tank thinktank treasury tribunal trust union unit university utility watchdog website wing
	airline brand brewery builder carrier chain collective contractor crew developer festival giant grocer insurer lab lender lobby maker
	outfit producer provider refinery shipyard start-up startup vendor
`);

/** Nouns for texts, which speak in their authors' place: a report, a poll, a statement. */
export const TEXT_NOUNS = wordSet(`
	account ad advertisement affidavit analysis announcement article bill book brief briefing broadcast bulletin charter column complaint
	constitution contract decision declaration decree directive document draft editorial email e-mail essay estimate evidence facebook
	figures filing film findings forecast guideline guidelines headline indictment interview invitation judgment judgement law lawsuit leaflet letter list
	manifesto manuscript memo memorandum message motion newsletter note notice opinion order page pamphlet paper paragraph petition placard plan
	platform policy poll polls post poster press-release proposal record records release report reports resolution results review ruling rulebook
	script section sentence sign speech statement statute story studies study summary survey surveys suit testimony text theory transcript treaty
	tweet verdict video warrant will data research statistics numbers spot commercial
`);

/** Plain words that tell whom a person speaks for: "a spokesman for". */
export const SPEAKER_NOUNS = wordSet(`
	spokesman spokeswoman spokesperson spokesmen spokespeople spokesperson lawyer attorney solicitor barrister counsel representative ambassador envoy
	delegate negotiator secretary minister advocate
`);
