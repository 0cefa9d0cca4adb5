/** Login → the position of the identity whose work nearly all merged branches of the login are: at least two, nine in ten: a
 * fork that several push to, or the first home of a project, lends its login to branches of others. */
export function ownersOfLogins(
  logins: readonly (readonly [login: string, position: number, count: number])[],
): ReadonlyMap<string, number> {
  const votes = new Map<string, Map<number, number>>();
  for (const [login, at, count] of logins) {
    const tally = votes.get(login.toLowerCase()) ?? new Map<number, number>();
    votes.set(login.toLowerCase(), tally.set(at, (tally.get(at) ?? 0) + count));
  }
  const owners = new Map<string, number>();
  for (const [login, tally] of votes) {
    const total = [...tally.values()].reduce((sum, count) => sum + count, 0);
    const [at, count] = [...tally].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]!;
    if (count >= 2 && count * 10 >= total * 9) owners.set(login, at);
  }
  return owners;
}
