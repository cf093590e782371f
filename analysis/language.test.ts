import { describe, expect, it } from "vitest";
import { isEnglish } from "./language";

describe("isEnglish", () => {
	it.each<[string, boolean]>([
		["The council said on Monday that it would not close the bridge before the end of the year.", true],
		["Der Rat sagte am Montag, dass die Brücke nicht vor dem Ende des Jahres geschlossen wird.", false],
		["Le conseil a dit lundi que le pont ne serait pas fermé avant la fin de l'année pour les voitures.", false],
		["O conselho disse na segunda-feira que a ponte não será fechada antes do fim do ano.", false],
		["Dewan mengatakan pada hari Senin bahwa jembatan itu tidak akan ditutup sebelum akhir tahun ini.", false],
		["Совет заявил в понедельник, что мост не будет закрыт до конца года.", false],
		["市議会は月曜日、年末まで橋を閉鎖しないと述べた。", false],
		["Mayor resigns", true],
		["12345 67890", false],
		["", false],
	])("%s", (text, expected) => expect(isEnglish(text)).toBe(expected));
});
