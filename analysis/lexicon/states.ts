/*
 * States, a line each: name | other names | capitals and seats | adjectives | people. Facts from the CIA World Factbook
 * (public domain), with names as newspapers use them.
 */
export const STATES = `
	Afghanistan | Islamic Republic of Afghanistan | Kabul | Afghan | Afghans
	Albania | Republic of Albania | Tirana | Albanian | Albanians
	Algeria | People's Democratic Republic of Algeria | Algiers | Algerian | Algerians
	Andorra | Principality of Andorra | Andorra la Vella | Andorran | Andorrans
	Angola | Republic of Angola | Luanda | Angolan | Angolans
	Antigua and Barbuda | Antigua | St. John's | Antiguan | Antiguans
	Argentina | Argentine Republic | Buenos Aires | Argentine | Argentines
	Armenia | Republic of Armenia | Yerevan | Armenian | Armenians
	Australia | Commonwealth of Australia | Canberra | Australian | Australians
	Austria | Republic of Austria | Vienna | Austrian | Austrians
	Azerbaijan | Republic of Azerbaijan | Baku | Azerbaijani | Azerbaijanis
	Bahamas | Commonwealth of The Bahamas | Nassau | Bahamian | Bahamians
	Bahrain | Kingdom of Bahrain | Manama | Bahraini | Bahrainis
	Bangladesh | People's Republic of Bangladesh | Dhaka | Bangladeshi | Bangladeshis
	Barbados |  | Bridgetown | Barbadian | Barbadians
	Belarus | Republic of Belarus | Minsk | Belarusian | Belarusians
	Belgium | Kingdom of Belgium | Brussels | Belgian | Belgians
	Belize |  | Belmopan | Belizean | Belizeans
	Benin | Republic of Benin | Porto-Novo | Beninese
	Bhutan | Kingdom of Bhutan | Thimphu | Bhutanese
	Bolivia | Plurinational State of Bolivia | La Paz | Bolivian | Bolivians
	Bosnia and Herzegovina | Bosnia,Bosnia-Herzegovina | Sarajevo | Bosnian | Bosnians
	Botswana |  | Gaborone | Botswanan,Motswana
	Brazil | Federative Republic of Brazil | Brasilia,Brasília | Brazilian | Brazilians
	Brunei | Brunei Darussalam | Bandar Seri Begawan | Bruneian | Bruneians
	Bulgaria | Republic of Bulgaria | Sofia | Bulgarian | Bulgarians
	Burkina Faso |  | Ouagadougou | Burkinabe | Burkinabes
	Burundi | Republic of Burundi | Gitega | Burundian | Burundians
	Cambodia | Kingdom of Cambodia | Phnom Penh | Cambodian | Cambodians
	Cameroon | Republic of Cameroon | Yaounde | Cameroonian | Cameroonians
	Canada |  | Ottawa | Canadian | Canadians
	Cape Verde | Cabo Verde | Praia | Cape Verdean | Cape Verdeans
	Central African Republic |  | Bangui | Central African
	Chad | Republic of Chad | N'Djamena | Chadian | Chadians
	Chile | Republic of Chile | Santiago | Chilean | Chileans
	China | People's Republic of China,PRC | Beijing | Chinese
	Colombia | Republic of Colombia | Bogota,Bogotá | Colombian | Colombians
	Comoros | Union of the Comoros | Moroni | Comoran | Comorans
	Costa Rica |  | San José | Costa Rican | Costa Ricans
	Croatia | Republic of Croatia | Zagreb | Croatian | Croats
	Cuba | Republic of Cuba | Havana | Cuban | Cubans
	Cyprus | Republic of Cyprus | Nicosia | Cypriot | Cypriots
	Czech Republic | Czechia | Prague | Czech | Czechs
	Democratic Republic of the Congo | Congo,DR Congo,DRC | Kinshasa | Congolese | Congolese
	Denmark | Kingdom of Denmark | Copenhagen | Danish | Danes
	Djibouti |  |  | Djiboutian | Djiboutians
	Dominica | Commonwealth of Dominica | Roseau | Dominican | Dominicans
	Dominican Republic |  | Santo Domingo |  | Dominicans
	East Timor | Timor-Leste | Dili | Timorese | Timorese
	Ecuador | Republic of Ecuador | Quito | Ecuadorian | Ecuadorians
	Egypt | Arab Republic of Egypt | Cairo | Egyptian | Egyptians
	El Salvador | Republic of El Salvador | San Salvador | Salvadoran | Salvadorans
	England |  |  |  |
	Equatorial Guinea |  | Malabo | Equatorial Guinean
	Eritrea | State of Eritrea | Asmara | Eritrean | Eritreans
	Estonia | Republic of Estonia | Tallinn | Estonian | Estonians
	Eswatini | Swaziland | Mbabane | Swazi | Swazis
	Ethiopia | Federal Democratic Republic of Ethiopia | Addis Ababa | Ethiopian | Ethiopians
	European Union | EU,E.U.
	Fiji | Republic of Fiji | Suva | Fijian | Fijians
	Finland | Republic of Finland | Helsinki | Finnish | Finns
	France | French Republic | Paris | French | Frenchmen
	Gabon | Gabonese Republic | Libreville | Gabonese
	Gambia | Republic of The Gambia | Banjul | Gambian | Gambians
	Georgia |  | Tbilisi | Georgian | Georgians
	Germany | Federal Republic of Germany | Berlin | German | Germans
	Ghana | Republic of Ghana | Accra | Ghanaian | Ghanaians
	Greece | Hellenic Republic | Athens | Greek | Greeks
	Greenland |  | Nuuk | Greenlandic | Greenlanders
	Grenada |  |  | Grenadian | Grenadians
	Guatemala |  | Guatemala City | Guatemalan | Guatemalans
	Guinea | Republic of Guinea | Conakry | Guinean | Guineans
	Guinea-Bissau | Republic of Guinea-Bissau | Bissau | Bissau-Guinean | Bissau-Guineans
	Guyana | Cooperative Republic of Guyana | Georgetown | Guyanese
	Haiti | Republic of Haiti | Port-au-Prince | Haitian | Haitians
	Honduras | Republic of Honduras | Tegucigalpa | Honduran | Hondurans
	Hong Kong |  |  | Hong Kong | Hong Kongers
	Hungary |  | Budapest | Hungarian | Hungarians
	Iceland |  | Reykjavik | Icelandic | Icelanders
	India | Republic of India | New Delhi,Delhi | Indian | Indians
	Indonesia | Republic of Indonesia | Jakarta | Indonesian | Indonesians
	Iran | Islamic Republic of Iran | Tehran | Iranian | Iranians
	Iraq | Republic of Iraq | Baghdad | Iraqi | Iraqis
	Ireland | Republic of Ireland | Dublin | Irish | Irishmen
	Israel | State of Israel | Jerusalem,Tel Aviv | Israeli | Israelis
	Italy | Italian Republic | Rome | Italian | Italians
	Ivory Coast | Côte d'Ivoire,Cote d'Ivoire | Yamoussoukro,Abidjan | Ivorian | Ivorians
	Jamaica |  | Kingston | Jamaican | Jamaicans
	Japan |  | Tokyo | Japanese
	Jordan | Hashemite Kingdom of Jordan | Amman | Jordanian | Jordanians
	Kazakhstan | Republic of Kazakhstan | Astana | Kazakh,Kazakhstani | Kazakhs
	Kenya | Republic of Kenya | Nairobi | Kenyan | Kenyans
	Kiribati |  | Tarawa
	Kosovo | Republic of Kosovo | Pristina | Kosovan,Kosovar | Kosovars
	Kuwait | State of Kuwait | Kuwait City | Kuwaiti | Kuwaitis
	Kyrgyzstan | Kyrgyz Republic | Bishkek | Kyrgyz | Kyrgyz
	Laos |  | Vientiane | Laotian,Lao | Laotians
	Latvia | Republic of Latvia | Riga | Latvian | Latvians
	Lebanon | Lebanese Republic | Beirut | Lebanese
	Lesotho |  | Maseru | Basotho
	Liberia | Republic of Liberia | Monrovia | Liberian | Liberians
	Libya | State of Libya | Tripoli | Libyan | Libyans
	Liechtenstein |  | Vaduz
	Lithuania | Republic of Lithuania | Vilnius | Lithuanian | Lithuanians
	Luxembourg |  |  | Luxembourgish | Luxembourgers
	Madagascar | Republic of Madagascar | Antananarivo | Malagasy | Malagasys
	Malawi | Republic of Malawi | Lilongwe | Malawian | Malawians
	Malaysia |  | Kuala Lumpur | Malaysian | Malaysians
	Maldives | Republic of Maldives | Malé | Maldivian | Maldivians
	Mali | Republic of Mali | Bamako | Malian | Malians
	Malta | Republic of Malta | Valletta | Maltese
	Marshall Islands | Republic of the Marshall Islands | Majuro | Marshallese
	Mauritania | Islamic Republic of Mauritania | Nouakchott | Mauritanian | Mauritanians
	Mauritius | Republic of Mauritius | Port Louis | Mauritian | Mauritians
	Mexico | United Mexican States | Mexico City | Mexican | Mexicans
	Micronesia | Federated States of Micronesia | Palikir | Micronesian | Micronesians
	Moldova | Republic of Moldova | Chisinau | Moldovan | Moldovans
	Monaco |  |  | Monegasque
	Mongolia |  | Ulaanbaatar | Mongolian | Mongolians
	Montenegro |  | Podgorica | Montenegrin | Montenegrins
	Morocco | Kingdom of Morocco | Rabat | Moroccan | Moroccans
	Mozambique | Republic of Mozambique | Maputo | Mozambican | Mozambicans
	Myanmar | Burma | Naypyidaw,Rangoon | Burmese | Burmese
	Namibia | Republic of Namibia | Windhoek | Namibian | Namibians
	Nauru |  |  | Nauruan
	Nepal |  | Kathmandu | Nepali | Nepalis
	Netherlands | Kingdom of the Netherlands,Holland | Hague,Amsterdam | Dutch | Dutchmen
	New Zealand |  | Wellington | New Zealand | New Zealanders
	Nicaragua | Republic of Nicaragua | Managua | Nicaraguan | Nicaraguans
	Niger |  | Niamey | Nigerien | Nigeriens
	Nigeria | Federal Republic of Nigeria | Abuja | Nigerian | Nigerians
	North Korea | Democratic People's Republic of Korea,DPRK | Pyongyang | North Korean | North Koreans
	North Macedonia | Republic of North Macedonia | Skopje | Macedonian | Macedonians
	Northern Ireland |  | Belfast,Stormont |  |
	Norway | Kingdom of Norway | Oslo | Norwegian | Norwegians
	Oman | Sultanate of Oman | Muscat | Omani | Omanis
	Pakistan | Islamic Republic of Pakistan | Islamabad | Pakistani | Pakistanis
	Palau | Republic of Palau | Ngerulmud | Palauan | Palauans
	Palestine | Palestinian Authority,Palestinian territories | Ramallah | Palestinian | Palestinians
	Panama | Republic of Panama | Panama City | Panamanian | Panamanians
	Papua New Guinea | Independent State of Papua New Guinea | Port Moresby | Papua New Guinean | Papua New Guineans
	Paraguay | Republic of Paraguay | Asuncion,Asunción | Paraguayan | Paraguayans
	Peru | Republic of Peru | Lima | Peruvian | Peruvians
	Philippines | Republic of the Philippines | Manila | Philippine,Filipino | Filipinos
	Poland | Republic of Poland | Warsaw | Polish | Poles
	Portugal | Portuguese Republic | Lisbon | Portuguese
	Qatar | State of Qatar | Doha | Qatari | Qataris
	Republic of the Congo | Congo-Brazzaville | Brazzaville
	Romania |  | Bucharest | Romanian | Romanians
	Russia | Russian Federation,Soviet Union,USSR | Moscow,Kremlin | Russian | Russians
	Rwanda | Republic of Rwanda | Kigali | Rwandan | Rwandans
	Saint Kitts and Nevis | St. Kitts and Nevis | Basseterre | Kittitian
	Saint Lucia | St. Lucia | Castries | Saint Lucian
	Saint Vincent and the Grenadines |  | Kingstown | Vincentian
	Samoa | Independent State of Samoa | Apia | Samoan | Samoans
	San Marino |  |  | Sammarinese
	Sao Tome and Principe | Democratic Republic of Sao Tome and Principe | Sao Tome | Sao Tomean | Sao Tomeans
	Saudi Arabia | Kingdom of Saudi Arabia | Riyadh | Saudi,Saudi Arabian | Saudis
	Scotland |  | Edinburgh,Holyrood | Scottish | Scots
	Senegal | Republic of Senegal | Dakar | Senegalese
	Serbia | Republic of Serbia | Belgrade | Serbian | Serbs
	Seychelles |  |  | Seychellois
	Sierra Leone | Republic of Sierra Leone | Freetown | Sierra Leonean | Sierra Leoneans
	Singapore |  |  | Singaporean | Singaporeans
	Slovakia | Slovak Republic | Bratislava | Slovak | Slovaks
	Slovenia | Republic of Slovenia | Ljubljana | Slovenian | Slovenes
	Solomon Islands |  | Honiara
	Somalia | Federal Republic of Somalia | Mogadishu | Somali | Somalis
	South Africa | Republic of South Africa | Pretoria | South African | South Africans
	South Korea | Republic of Korea,ROK | Seoul | South Korean | South Koreans
	South Sudan | Republic of South Sudan | Juba | South Sudanese
	Spain | Kingdom of Spain | Madrid | Spanish | Spaniards
	Sri Lanka |  | Colombo | Sri Lankan | Sri Lankans
	Sudan | Republic of the Sudan | Khartoum | Sudanese
	Suriname | Republic of Suriname | Paramaribo | Surinamese | Surinamers
	Sweden | Kingdom of Sweden | Stockholm | Swedish | Swedes
	Switzerland | Swiss Confederation | Bern,Berne | Swiss
	Syria | Syrian Arab Republic | Damascus | Syrian | Syrians
	Taiwan | Republic of China | Taipei | Taiwanese
	Tajikistan |  | Dushanbe | Tajik | Tajiks
	Tanzania | United Republic of Tanzania | Dodoma | Tanzanian | Tanzanians
	Thailand | Kingdom of Thailand | Bangkok | Thai | Thais
	Togo | Togolese Republic | Lome | Togolese
	Tonga | Kingdom of Tonga | Nuku'alofa | Tongan | Tongans
	Trinidad and Tobago | Trinidad | Port of Spain | Trinidadian | Trinidadians
	Tunisia |  |  | Tunisian | Tunisians
	Turkey | Türkiye,Turkiye,Republic of Turkey | Ankara | Turkish | Turks
	Turkmenistan |  | Ashgabat | Turkmen | Turkmens
	Tuvalu |  | Funafuti | Tuvaluan | Tuvaluans
	Uganda | Republic of Uganda | Kampala | Ugandan | Ugandans
	Ukraine |  | Kyiv,Kiev | Ukrainian | Ukrainians
	United Arab Emirates | UAE,U.A.E.,Emirates | Abu Dhabi | Emirati | Emiratis
	United Kingdom | UK,U.K.,Britain,Great Britain | London | British | Britons
	United States | United States of America,US,U.S.,USA,U.S.A.,America | Washington,Washington D.C.,Washington DC | American | Americans
	Uruguay | Oriental Republic of Uruguay | Montevideo | Uruguayan | Uruguayans
	Uzbekistan |  | Tashkent | Uzbek | Uzbeks
	Vanuatu |  | Port Vila
	Vatican | the Holy See | Vatican City |  | Vatican
	Venezuela | Bolivarian Republic of Venezuela | Caracas | Venezuelan | Venezuelans
	Vietnam | Socialist Republic of Vietnam | Hanoi | Vietnamese
	Wales |  | Cardiff | Welsh |
	Yemen | Republic of Yemen | Sanaa,Sana'a | Yemeni | Yemenis
	Zambia | Republic of Zambia | Lusaka | Zambian | Zambians
	Zimbabwe | Republic of Zimbabwe | Harare | Zimbabwean | Zimbabweans
`;
