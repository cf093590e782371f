import { wordSet } from "./words";

/* Common given names of many countries, by the pronoun that usually goes with them; for pronouns only, never for claims. */

export const FEMALE_NAMES = wordSet(`
	abigail ada adele agnes aisha alexandra alice alicia alina alison allison amanda amber amelia amina amy ana anastasia andrea angela
	angelina anita ann anna anne annette annie antonia april arlene ashley asma astrid audrey aurora barbara beatrice bella bernadette bertha beth betty beverly
	bianca birgit bonnie brenda bridget britta camila camilla carla carly carmen carol carolina caroline carolyn catalina catherine cathy cecilia celia
	charlotte chelsea cheryl chiara chloe christina christine claire clara claudia colleen constance cora cristina cynthia daisy dana danielle daphne
	debbie deborah debra delia denise diana diane dolores donna dora doris dorothy edith edna eileen elaine eleanor elena elisa elisabeth elise
	eliza elizabeth ella ellen elsa elsie emilia emily emma erica erin esther ethel eugenia eva eve evelyn fatima felicia fiona flora florence frances
	francesca gabriela gabriella gail genevieve georgia georgina geraldine gertrude gina giulia gladys glenda gloria grace greta gretchen gwen hanna hannah
	harriet hazel heather heidi helen helena helga henrietta hilary hilda hillary holly ida imelda imogen ines ingrid irene iris irma isabel isabella isla
	ivana ivanka ivy jacinda jackie jacqueline jane janet janice jasmine jean jeanne jen jenna jennifer jenny jessica jill joan joanna joanne jocelyn jodi josephine
	joy joyce juanita judith judy julia juliana julie june kaitlyn kamala karen karin karina kate katharina katherine kathleen kathryn kathy katie katrina kay
	keiko kellyanne kendra kerstin kim kimberly kirsten kristen kristin kristina lara larissa laura lauren leah leila lena leonora leslie leticia lidia lila lillian lily linda
	lindsay lisa liz liza lois loretta lorraine louisa louise lucia lucie lucinda lucy luisa lydia lynn mabel madeleine madeline maggie magda maja malala mandy
	marcela marcia margaret margarita margery maria mariam marian mariana marie marilyn marina marine marion marjorie marlene marta martha martina mary maureen
	maya megan meghan melania melanie melinda melissa mercedes mia michelle mildred millie mina miranda miriam misty moira molly mona monica monika muriel myra
	nadia nadine nancy naomi natalia natalie natasha nellie nicola nicole nina noor nora norma nour olga olivia paloma pamela patricia patty paula pauline pearl peggy
	penelope penny petra phoebe phyllis pilar priscilla priya rachel ramona raquel rebecca regina renata renee rhonda rita roberta robin rosa rosalind rose
	rosemary roxanne ruth sabine sabrina sadie sally samantha sandra sara sarah selma shannon sharon sheila shelley shirley silvia simone sofia sonia sonja sophia sophie
	stacey stella stephanie sue susan susana suzanne sylvia tabitha tamara tammy tania tanya tara tatiana teresa tess tessa thelma theresa therese tiffany tina
	toni tracy trudy ulrike uma ursula valentina valeria valerie vanessa vera veronica vicki victoria viola violet virginia vivian wanda wendy wilhelmina
	wilma yasmin yolanda yulia yvette yvonne zainab zara zoe zsofia elise xiomara giorgia mette magdalena sanna kaja
`);

export const MALE_NAMES = wordSet(`
	aaron abdul abdullah abel abraham abu adam adel adolf adrian ahmad ahmed aidan alan albert alberto alejandro aleksandr alessandro alex alexander alexei
	alfonso alfred alfredo ali allan allen alvin amir anders andre andreas andrei andres andrew andy angelo anthony antoine anton antonio antony
	archie ari armando arnold arthur arturo asif barack barry bart bashar basil ben benedict benjamin bernard bernie bert bill billy bjorn bob bobby boris brad
	bradley brandon brendan brent brett brian bruce bruno bryan byron calvin cameron carl carlos cecil cedric cesar chad charles charlie chester chris christian
	christoph christopher chuck clarence claude claudio clifford clint clive clyde cody colin conor conrad corey cory craig curtis cyril dale damian damien dan daniel
	danny darrell darren dave david dean dennis derek desmond devin dick diego dieter dimitri dirk dmitri dmitry dominic don donald doug douglas drew duncan dustin dwayne
	dwight earl ed eddie edgar edmund eduardo edward edwin ehud eli elijah elias elliot elliott elmer emanuel emil emilio emmanuel enrique eric erich erik ernest ernesto
	erwin ethan eugene evan everett fabian felipe felix ferdinand fernando fidel floyd francesco francis francisco franco francois frank franklin fred freddie frederick
	friedrich fritz gabriel gareth garry gary gaston gavin geoffrey george gerald gerard gerhard gilbert giovanni giuseppe glen glenn gordon graham grant greg gregory guido
	guillermo gustav gustavo guy hamid hans harold harry harvey hassan hector heinrich helmut henri henry herbert herman hermann horst howard hugh hugo hussein ian
	ibrahim ignacio igor imran ingo isaac ismail ivan ivo jack jackson jacob jacques jake jakob james jamie jan janos jared jason javier jay jean-claude jean-pierre jed jeff
	jefferson jeffrey jeremy jerome jerry jesse jesus jim jimmy joachim joao joe joel johan johann johannes john johnny jon jonas jonathan jordan jorge jose josef
	joseph josh joshua juan julian julio jurgen justin kamal karim karl keith ken kenneth kenny kevin khalid kirk klaus kofi konrad konstantin kurt kyle lance larry
	lars laurence laurent lawrence lee leo leon leonard leonardo leonid leopold leroy lester lewis liam lindsey lionel lloyd lorenzo lou louis luca lucas ludwig luigi luis
	lukas luke luther magnus mahmoud malcolm manfred manuel marc marcel marco marcos marcus mario mark markus marshall martin marvin mateo matt matteo matthew
	maurice mauricio max maximilian maxwell mehmet mel melvin michael michel miguel mikael mike mikhail milan miles milos milton mitch mitt mohamed mohammad mohammed
	morgan moritz morris moses muhammad murray mustafa narendra nathan nathaniel neil nelson newt nicholas nick nicolas nigel nikita niklas nikolai nils noah noel norbert norman
	oleg oliver olivier omar orlando oscar osman oswald otto owen pablo paolo pascal patrick paul pavel pedro per perry pete peter petr phil philip philippe phillip
	pierre piers rafael raj rajiv ralph ramon randall randy raoul rashid raul ray raymond reggie reginald reince reinhard rene reuben rex ricardo richard rick ricky
	rob robert roberto rocco rod roderick rodney rodrigo roger roland rolf roman ron ronald ronnie ross roy rudolf rudy rupert russ russell ryan salman salvador sam samuel
	sandro santiago saul scott sean sebastian serge sergei sergey sergio seth shane shaun shawn shinzo sidney sigmund simon sinan spencer stan stanley stefan
	stephen steve steven stewart stuart sven syed tariq tarek taylor ted terence terrance terry theo theodore thierry thomas thorsten tim timothy tobias toby todd tom tomas tommy
	tony travis trevor tyler ulrich umberto vadim valentin vasily vernon victor viktor vincent vincenzo vitaly vladimir volodymyr wallace walter warren wayne wendell werner
	wilbur wilfred wilhelm will willem william willie winston wladyslaw wolfgang woodrow xavier yair yasser yitzhak yuri yusuf zachary zbigniew zoltan nasser nouri
	recep emmerson cyril rishi keir nayib javier gabriel olaf friedrich andrzej jens ulf mateusz tayyip
`);
