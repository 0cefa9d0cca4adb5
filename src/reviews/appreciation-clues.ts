/** Appreciation: praise of the work, thanks to its author. */
import { type ClueRule, rule, shaped } from "./clue.ts";

const likes = (id: string, words: string): ClueRule => rule("appreciation", id, words);

export const APPRECIATION_CLUES: readonly ClueRule[] = [
  shaped(
    "appreciation",
    "good-at-the-start",
    /^\W*(?:(?:very|really|pretty|super|so|that's|this is|these are|it's|wow|oh|ah|looks?|what an?|that is|haha?h?|overall|the \w+|this|these|a|an|all|also|thats) ){0,3}(?:nice|great|awesome|excellent|perfect|lovely|beautiful|brilliant|fantastic|amazing|wonderful|cool|neat|sweet|impressive|elegant|clever|solid|superb|good|well done|kudos|bravo|hooray|yay|woo+t?|wow|love|loving|fun|smart)(?! (?:point|question|catch|to|if|idea|but|as|call|find|with|enough|for))/,
  ),
  likes(
    "good-work",
    "(?:nice|good|great|excellent|awesome|amazing|fantastic|impressive|solid|lovely|beautiful|wonderful|superb|clever|elegant|neat|cool) (?:work|job|stuff|one|find|addition|improvement|change|changes|clean-?up|refactor\\w*|touch|patch|pr|solution|idea|approach|trick|write-?up|explanation|description|comments?|test|tests|docs?|documentation|simplification|fix|edits?|summary|doc|naming|name|text|spec|contribution|move|extraction|feature|start|effort)|well (?:done|written|thought|explained|documented|tested)|good to (?:see|have)",
  ),
  likes(
    "likes-it",
    "(?:i )?(?:really |very much |much |also |actually |do |quite |kinda |just |absolutely )?(?:love|like|liked|loved|enjoy|adore|appreciate[ds]?)(?: how| the| this| that| it| your| these| to see| what)|i(?:'m| am) (?:impressed|happy|glad|excited|a fan|delighted)|so (?:much )?(?:better|nice|cool|good|great|clean|nicer|cleaner)|much (?:better|nicer|cleaner|clearer|appreciated)|big improvement|improve(?:s|d|ment)|pleasant|fan of|points for|kudos|props|bravo|hats off|well deserved|glad",
  ),
  likes(
    "thanks-for-work",
    "(?:thanks?|thank you|thx|ty|tnx|cheers|kudos|many thanks)(?: again| so much| very much| a lot| a ton| a bunch| again so much|,? @?\\w+|,?)* for (?:your|the|this|these|all|doing|adding|writing|putting|taking|working|fixing|cleaning|making|catching|tidying|tackling|moving|contributing|creating|implementing|finding|pointing|spotting|noticing|looking|re-?organi[sz]ing|capping|updating|improving|removing|explicitly|picking|handling|it|bringing)|appreciate|appreciated|grateful",
  ),
  likes("thanks", "thanks?|thank you|thx|ty|tnx|cheers|many thanks|merci|danke"),
  likes(
    "good-catch",
    "(?:good|nice|great|excellent) (?:catch|find|spot|point|idea|call|question|suggestion)|well spotted|good eye|makes sense",
  ),
  shaped(
    "appreciation",
    "happy-sign",
    /:\+1:|:tada:|:heart:|:clap:|:rocket:|:fire:|:100:|:star:|:smile:|:muscle:|:raised_hands:|:ok_hand:|:sparkles:|:pray:|[👍🎉🙏👏🚀🔥💯❤😍🥳✨🙌💪👌🤩😀😄🥃✔✓✅]/u,
  ),
  shaped("appreciation", "exclaims", /!/),
  shaped("appreciation", "smiles", /[:;]-?[)pd](?!\w)|:-?\)|[😀-😊🙂😉😆😅🤣😂]/u),
  likes(
    "but-turns",
    "(?:nice|great|good|thanks|like|lgtm|cool|ok|okay|fine|awesome|better)[^.!?\\n]{0,80}(?:,|\\.|!|;|-)? (?:but|however|though|although|only|just|one (?:small|minor|question|thing|nit)|could|can|would|maybe|how about|except|except)",
  ),
];
