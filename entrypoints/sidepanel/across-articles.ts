/** What makes of an article the claims that others find: loaded when it is needed, since it brings the engine's word lists. */
export async function acrossArticles() {
	const [{ claimRows }, { partyKeys }] = await Promise.all([
		import("../../analysis/across/claim-rows"),
		import("../../analysis/across/party-keys"),
	]);
	return { claimRows, partyKeys };
}
