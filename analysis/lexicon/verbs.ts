import { wordSet } from "./words";

/**
 * Lemmas of verbs that are seldom anything else, or whose noun has another form. Irregular verbs are added from
 * irregular-verbs.ts.
 */
export const VERBS = wordSet(`
	abandon abduct abhor abide abolish absorb abstain accelerate accept acclaim accommodate accompany accomplish accrue accumulate accuse
	achieve acknowledge acquiesce acquire acquit act activate adapt add address adhere adjourn adjust administer admire admit admonish adopt
	adore advance advertise advise advocate affect affirm afford aggravate agitate agree air alarm alert alienate align allay allege alleviate
	allocate allow allude alter amass amaze amend amount amplify amuse analyse analyze anger announce annoy annul anticipate apologise
	apologize appal appall appeal appear appease applaud apply appoint appraise appreciate approach approve arbitrate argue arm
	arrange array arrest arrive articulate ascertain ascribe ask assail assassinate assault assemble assent assert assess assign
	assist associate assume assure attach attain attempt attend attest attract attribute audit augment authenticate authorise authorize
	avail avert avoid await award
	baffle bail balk ban banish bar bargain barricade bash battle beg begrudge behave believe belittle belong bemoan benefit
	berate beseech besiege bestow betray blacklist blame blast bless blink block blur bluster boast bolster bomb bombard boost
	bother bounce boycott brace brag brand brandish breach breathe bridge brief brush budget bully burden bury
	calculate call calm campaign cancel cap capitalise capitalize capitulate captivate capture care carry carve castigate categorise categorize cause caution
	cease cede celebrate censure centre center challenge champion change channel characterise characterize charge chase chastise chat cheat check cheer
	cherish chide circulate circumvent cite claim clarify clash classify clean clear climb close coach coerce coincide collaborate collapse collect
	collide combat combine comfort commemorate commence commend comment commission commit communicate compare compel compensate compete
	compile complain complement complete complicate compliment comply comprehend comprise compromise conceal concede conceive concentrate concern conclude concur condemn
	condone conduct confer confess confide confine confirm confiscate conflict confound confront confuse congratulate connect conquer consent
	conserve consider consist console consolidate conspire constitute constrain construct construe consult consume contact contain contemplate contend contest
	continue contract contradict contrast contribute control convene converge converse convert convey convict convince cooperate coordinate cope copy
	correct correspond corroborate corrupt cosponsor counsel count counter cover crack craft crash crave create credit cripple criticise criticize
	cross crow crumble crush cry culminate curb curse curtail cycle
	damage damn dampen dance dangle dare dash date debate debunk decide declare decline decommission decrease decry dedicate deduce
	deem deepen defame default defeat defect defend defer define deflect defraud defuse defy degenerate degrade delay delegate delete deliberate delight deliver
	demand demean demolish demonise demonize demonstrate demote denigrate denote denounce deny depart depend depict deplore deploy
	deport depose deprive deride derive descend describe desert deserve design designate desire despair despise destabilise destabilize destroy detail
	detain detect deter deteriorate determine detest detonate devastate develop deviate devise devote diagnose dictate die differ differentiate digest
	diminish dip direct disagree disappear disappoint disapprove disavow disband disburse discard discern discharge disclose disconnect discontinue discount
	discourage discover discredit discriminate discuss disguise disgust dislike dismantle dismiss disobey disparage dispatch dispel disperse displace display displease
	dispose disprove dispute disqualify disregard disrupt dissent dissolve dissuade distance distinguish distort distract distribute disturb dive divert divest divide divorce
	document dodge dominate donate double doubt downgrade downplay draft drag drain drift drop drown dub dump
	earmark earn ease echo edit educate elaborate elect elevate elicit eliminate embark embarrass embed embody embolden embrace emerge emphasise emphasize
	employ empower enable enact encompass encounter encourage end endanger endorse endure enforce engage engineer enhance enjoy enlarge enlist
	enrage enrich enrol enroll ensue ensure entail enter entertain entice entitle entrench entrust envisage envision envy equate equip eradicate erase erect erode
	erupt escalate escape escort espouse establish esteem estimate evacuate evade evaluate evict evoke evolve exaggerate examine exceed exchange excite
	exclaim exclude excoriate excuse execute exempt exercise exert exhaust exhibit exhort exile exist exit exonerate expand expect expedite
	expel experience expire explain explode exploit explore export expose expound express extend extinguish extol extort extract extradite
	face facilitate fail falter familiarise familiarize fantasise fantasize fare fashion fasten favor favour fear feature fear figure file fill filter
	finalise finalize finance fine finish fire fit fix flag flaunt flip float flood flourish flout flow flush focus foil fold
	follow force forge form formulate forward foster found frame free frighten frown fuel fulfil fulfill fulminate fume function fund
	gain gamble garner gather gauge gaze generate gesture glance gloat glorify govern grab grade grant grapple grasp greet grieve grill grip groan
	gripe ground growl grumble guarantee guard guess guide gush
	hail halt hamper hand handle happen harass harden harm harp harvest hasten hate haul head heal heckle heed heighten help hesitate highlight
	hijack hinder hint hire hoist honor honour hope host house hover howl hurl hurry hypothesise hypothesize
	identify ignite ignore illustrate imagine immigrate impair impeach impede impel implant implement implicate implore imply impose impress imprison improve impute
	incite include incorporate increase incriminate incur indicate indict induce indulge infect infer infiltrate inflame inflate inflict influence inform infringe infuriate
	inhabit inherit inhibit initiate inject injure innovate inquire insert insinuate insist inspect inspire install instigate institute instruct insulate insult insure
	integrate intend intensify interact intercept interest interfere interject interpret interrogate interrupt intersect intervene interview intimate intimidate introduce
	invade invalidate invent invest investigate invite invoke involve irritate isolate issue
	jail jeopardise jeopardize jeer join joke judge jump justify
	kick kidnap kill knock
	label labor labour lambast lambaste lament land languish lash last laud laugh launch lean lecture legalise legalize legislate lessen level
	leverage levy liberate license lift like liken limit link liquidate list listen litigate live load loan lobby locate lock log loom loosen loot
	love lower lure lurk
	magnify mail maintain manage mandate manifest manipulate manoeuvre maneuver march mark market marry marvel mask match matter maximise maximize
	measure mediate mention merge merit migrate mind minimise minimize miss mitigate mix mobilise mobilize mock moderate modernise modernize modify monitor mount
	mourn move mull multiply murder murmur muse muster mutter
	name narrate narrow near necessitate need negate neglect negotiate nominate normalise normalize note notice notify nullify
	obey object oblige obscure observe obstruct obtain occupy occur offend offer omit open operate opine oppose oppress opt order organise organize
	originate oust outlast outlaw outline outnumber outpace outrage outstrip outweigh overcharge overestimate overhaul overlook overrule overshadow overstate overstep
	overturn overwhelm owe own
	pack paint panic paralyse paralyze pardon parrot participate pass patrol pause penalise penalize penetrate perceive perform perish permit perpetrate perpetuate persecute
	persist persuade pertain perturb phase phone photograph pick picture pin place plan plant play plea please pledge plot plunge point poise poison poke
	police polish poll ponder populate portray pose position possess post postpone postulate pour practice practise praise pray preach precede precipitate preclude predict
	prefer prepare prescribe present preserve preside press presume pretend prevail prevent prick print prioritise prioritize probe proceed process proclaim procure produce
	profess profit progress prohibit project proliferate prolong promise promote prompt pronounce propagate propel propose prosecute prosper protect protest provide provoke
	publicise publicize publish pull pump punch punish purchase purge purport pursue push puzzle
	qualify quantify quarrel question quip quiz quote
	race raid rail raise rally ramp rank rant ratchet rate ratify rattle rave razz reach react reaffirm realise realize reap
	reason reassert reassess reassure rebel rebound rebuff rebuke rebut recall recant recapture recede receive reckon reclaim recognise recognize
	recommend reconcile reconsider reconstruct record recount recover recruit rectify recur redeem redefine redouble redress reduce reelect refer refine reflect reform
	refrain refuel refuse refute regain regard register regret regulate rehabilitate reign reimburse reinforce reinstate reiterate reject rejoice rejoin relate relax
	relay release relent relieve relinquish relish relocate rely remain remark remedy remember remind remove render renege renew renounce
	rent reopen reorganise reorganize repair repatriate repeal repeat repel replace replenish reply report represent repress reprimand reproach repudiate request require
	rescind rescue research resemble resent reserve reside resign resist resolve resonate resort respect respond rest restart restore restrain restrict restructure result
	resume retain retaliate retire retort retract retreat retrieve return reunite reveal reverberate reverse revert review revise revisit revive revoke revolt
	reward ridicule riot rip risk rival roar rob rock roil roll rotate rouse rub rue ruin rule rumble rush
	sabotage sack sacrifice safeguard sail salute sanction satisfy save savor scale scan scapegoat scare scatter schedule scheme scoff scold score scorn
	scrap scrape scratch scream screen scrutinise scrutinize seal search seat secure seem segregate seize select sense sentence separate serve settle sever shape share
	sharpen shatter shell shelter shelve shield shift ship shock shop shorten shout shove shower shrug sidestep sigh sign signal signify silence
	simplify ski skip slam slap slash slip slow slump smack smash smear smell smile smirk smuggle snap snatch snipe snub soar socialise socialize soften
	solicit solidify solve soothe sort sound spare spark spawn specialise specialize specify speculate spell spill spoil sponsor spot spout spur spurn
	squabble squander square squash squeeze stabilise stabilize stage stain stall stamp star stare start startle starve state station stay steer stem step
	stifle stimulate stipulate stir stockpile stoke stop store storm strain strand stray streamline strengthen stress stretch strip stroll structure struggle study
	stumble stun style subdue submit subpoena subscribe subside subsidise subsidize substantiate substitute succeed succumb sue suffer suffice suggest suit sum summarise
	summarize summon superintend supersede supervise supplant supplement supply support suppose suppress surface surge surmise surpass surprise surrender surround survey
	survive suspect suspend sustain swallow swap sway switch symbolise symbolize sympathise sympathize
	tackle tag tail talk tally tamper tap target tarnish taste taunt tax tease televise tempt tend tender term terminate
	terrify terrorise terrorize test testify thank threaten thrill thrive thunder thwart tie tighten tilt time tip tire title toil tolerate top topple torment torture toss
	tout touch toughen trace track trade trail train transcend transfer transform translate transmit transpire transport trap trash travel treat trend trick
	trigger trim triumph trouble trounce trump trumpet trust try tumble turn tweet twist type
	unanimous uncover underline undermine underpin underscore underestimate understate unfold unify unite unleash unmask unnerve unravel unseat unsettle unveil update
	upgrade urge use usher utilise utilize utter
	vacate vaccinate validate value vanish vary veer vent venture verify veto vie view vilify vindicate violate visit visualise visualize voice volunteer
	vote vouch vow vindicate
	wage wait waive walk wander wane want warn warrant wash waste watch water waver weaken weigh weight welcome whip whisper widen wield
	wipe wish witness wonder work worry worsen worship wrap wreck wrestle wrangle
	yell yield
	zero reference side single savage rip unveil retweet refrain editorialise editorialize tabulate headline chant shush bristle pivot bawl holler crow quibble reaffirm reiterate stipulate reprise preface
`);

/** Verbs whose base or -s form is as often a noun: the words around decide. */
export const NOUN_OR_VERB = wordSet(`
	abuse access account act address advance affect aid aim air alarm alert amount anger answer appeal approach array arrest arm array
	assault attack attempt attribute audit author award balance ban bar battle bear beat benefit bet bid bill blame blast block
	board bomb book boost border bother boycott brand breach break bridge brief broadcast budget build burden burn buy call
	calm camp campaign cap care cast catch cause challenge champion chance change channel charge chase chat check cheer chief circle
	claim clash cloud clue coach combat command comment commission comfort compliment compromise concern conduct conflict contact
	contract contrast control copy cost counsel count counter course cover crack craft crash credit cross crowd cry curb cut cycle damage
	dance date deal debate decline decrease default defeat delay delight deliberate demand deposit design desire detail die dip direct discharge
	discount display dispute distance divide document doubt draft drag drain draw dream dress drift drink drive drop dump duty echo
	edge effect end engineer entry escape escort estimate exchange excuse exercise exhibit exit experience experiment export express extract face fail fall
	farm fashion favor favour fear feature feel field fight figure file fill film filter finance find fine finish fire fit fix flag flash flight flip float flood
	flow fly focus fold force forecast form forward frame freeze fuel function fund gain gamble game gap gather gauge gaze gesture gift give glance grade
	grant grasp grip ground group grow guarantee guard guess guide gun halt hand handle harm harvest hate head hear help highlight hint hire hit hold
	honor honour hope host house hurt impact import impeach increase influence initiative input insult interest interview invite issue jail joke journey judge jump keep kick kill
	knock label labor labour lack land last laugh launch lead league leak lean leap leave lecture level lie lift light limit line link list live load loan
	lobby lock log look loss love mail make man mandate map march mark market mask master match matter mean measure meet mention merit mind mine
	miss mistake mix model monitor mount move murder name need nominate note notice number object offer open orbit order outline outrage own pace pack
	paint panic paper pardon park part partner pass patrol pause pay peak permit phone photograph pick picture piece pilot place plan plant plate play plea pledge plot
	plunge point poison police poll pose position post pound pour power practice praise prayer premise present preserve press price print probe process produce profile profit program
	progress project promise prompt proof protest provision pull pump purchase push quarrel question quest quit quiz quote race rage raid rain raise rally ramp
	range rank rate reach read reason rebel rebound rebuke recall record recruit reform refuge refund regard register regret release remark remedy rent repair
	repeal repeat reply report reproach request rescue research reserve resort respect response rest result retreat return reverse review revolt reward ride ring riot
	rise risk rival rock role roll root round row rule run rumor rumour rush sack sacrifice sail sale salute sanction save scale scan scare schedule scheme score
	scream screen seal search seat sell sense sentence service set shake shape share shell shelter shield shift ship shock shoot shop shot shout show shower sign signal
	silence sing sink sleep slide slip slump smell smile smoke snap sort sound source space spark speak spell spill spin split sponsor spot spread spring spur square
	staff stage stake stall stamp stand standard star start state station stay steal steer stem step stick stop store storm strain strand stress stretch strike string strip
	stroke structure struggle study style subject suffer suit supply support surface surge surprise surrender survey suspect sweep swing switch tackle tag talk tap target task
	taste tax team tear tell term test text thank threat throw thrust tie tilt time tip title toast tone top torture total touch tour trace track trade
	trail train transfer transport trap travel treat trend trial trick trigger trim trip trouble trump trust try turn tweet twist type uncover update upgrade upset urge use value
	veto view visit voice volunteer vote vow wage wait wake walk want war warrant wash waste watch water wave wear weigh welcome whip win wind
	wish witness wonder word work worry worship wound wrap wreck yield zone
`);
