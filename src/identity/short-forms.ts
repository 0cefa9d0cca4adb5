/**
 * Short forms of given names, one group a line, the long form first. A group says that two names may be one person's,
 * never that they are. Collected from everyday use; a name may stand in several groups.
 */
const GROUPS = `
abigail abby abbie
abraham abe
albert al bert
alexander alex alexandre alexandru aleksandr alexandr oleksandr sasha sascha sandy xander
alexandra alex sasha sandra
alfred al fred
andrew andy drew andrei andrey andreas andre andrzej
anthony tony anton antonio antoine
arthur art
barbara barb
benjamin ben benny benji
bernard bernie
bradley brad
cameron cam
catherine cathy kathy kate katie katherine kathryn cat
charles charlie chuck
christina chris christine tina
christopher chris topher christoph christophe kris
christian chris
constantin kostya konstantin kosta
cynthia cindy
daniel dan danny daniele
david dave davide
deborah deb debbie
dennis denis
dmitry dmitri dmitriy dmitrii dima dmytro
donald don
douglas doug
edward ed eddie ted ned eduard
eleanor ellie nora
elizabeth liz beth betsy eliza lisa
emmanuel manu manuel
eugene gene evgeny evgeniy yevgeny yevgen evgenii zhenya
ferdinand ferdi
francis frank fran
frances fran
francisco paco fran frank
frederick fred freddy frederik friedrich
gabriel gabe
geoffrey geoff jeffrey jeff jeffery
george georg georgi jorge
gerald jerry gerry gerard
gregory greg grigory gregor
harold harry hal
henry hank harry henri heinrich
ian iain
ignacio nacho
ilya ilia
isaac ike
jacob jake jakob jakub
james jim jimmy jamie
jason jay
jennifer jen jenny
jeremiah jeremy jerry
jessica jess jessie
johann hans johannes
johannes hannes jo
john johnny jack jon
jonathan jon jonny nathan
joseph joe joey josef jozef jose
joshua josh
judith judy
kenneth ken kenny
kimberly kim
kirill kir cyril kyrylo
lawrence larry laurence lars laurent
leonard leo len lenny leonid
lewis lou louis luis
lucas luke lukas luca lukasz
margaret maggie meg peggy
martin marty
matthew matt mat matthias mathieu matthieu mathias matteo
maximilian max
maxim max maksim maxime maksym
melissa mel
michael mike mick mikey michal mikhail misha michel miguel mikael mihai
mitchell mitch
mohammad mohammed muhammad mohamed mo
nathaniel nate nathan nat
nathan nate
nicholas nick nicolas nicola nikolas nikolai nikolay niklas nico klaus
oliver olly ollie olivier
pamela pam
patricia pat patty trish tricia
patrick pat paddy patrik
peter pete piotr pyotr petr pedro pierre
philip phil phillip philipp philippe filip
rafael rafa raphael rafal
raymond ray
rebecca becky becca
reginald reg
richard rich rick dick ricky ricardo
robert rob bob bobby robbie roberto bert
roger rodger
ronald ron ronnie
roman roma
russell russ
samuel sam sammy
samantha sam
sebastian seb bastian sebastien basti
sergey sergei serge serhii sergiy sergio
simon si
stanislav stas stan
stephen steve steven stephan stefan steffen stephane
stuart stu stewart
susan sue suzanne
sylvester sly
theodore ted theo
thomas tom tommy tomas tomasz
timothy tim timo
tobias toby tobi
valentin val valentine
veronica ronnie
victor vic viktor
victoria vicky tori
vincent vince vinny vincenzo
vladimir vova volodymyr vlad
vyacheslav slava viacheslav
walter walt wally
wilhelm willi
william will bill billy willie liam
yaroslav slava jaroslav
yuri yuriy yury iurii
zachary zach zack zac
`;

const groupsOf = new Map<string, Set<number>>();
GROUPS.trim()
  .split("\n")
  .forEach((line, group) => {
    for (const name of line.split(" ")) groupsOf.set(name, (groupsOf.get(name) ?? new Set()).add(group));
  });

/** Whether a word is one of the given names listed here: too common to say who is meant. */
export const isGivenName = (word: string): boolean => groupsOf.has(word);

/**
 * Whether two given names may be forms of one: they stand in a group, or the shorter begins the longer ("Tom",
 * "Tomislav").
 * @example mayBeOneGivenName("bob", "robert") // true
 */
export function mayBeOneGivenName(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= 3 && long.startsWith(short)) return true;
  const groups = groupsOf.get(b);
  return groups !== undefined && [...(groupsOf.get(a) ?? [])].some((group) => groups.has(group));
}
