/** How exported pages look: the design of the report and the local app, small enough to stand in every page. */
import type { SiteColours } from "./options.ts";

const LOOK = `
*{box-sizing:border-box}
html{font-size:112.5%;-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);line-height:1.6;overflow-wrap:anywhere;font-variant-numeric:lining-nums;font-family:Charter,"Bitstream Charter","Charis SIL","Iowan Old Style","Source Serif 4","Sitka Text",Cambria,Georgia,"Noto Serif","Liberation Serif",serif}
a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.18em}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
[hidden]{display:none}
.skip{position:absolute;left:-100rem}
.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.4rem .8rem}
.bar{border-bottom:1px solid var(--line)}
.bar nav,main,footer{max-width:60rem;margin:0 auto;padding:0 1.5rem}
.bar nav{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;align-items:baseline;padding-top:.7rem;padding-bottom:.7rem;font-size:.9rem}
.bar strong{margin-right:auto}
.bar a{color:var(--ink);text-decoration:none}
.bar a:hover{text-decoration:underline}
main{padding-top:2.6rem;padding-bottom:3rem}
main:focus{outline:none}
h1,h2,h3,h4{line-height:1.2;font-weight:600;text-wrap:balance;margin:0}
h1{font-size:2.5rem;letter-spacing:-.015em}
h2{font-size:1.4rem;margin:2.6rem 0 .7rem}
h3{font-size:1.1rem;margin:1.6rem 0 .4rem}
h4{font-size:1rem;font-style:italic;font-weight:400;margin:1.2rem 0 .3rem}
p,ul,ol,dl,blockquote{margin:0 0 .9rem}
ul,ol{padding-left:1.3rem}
li{margin:.25rem 0}
.kicker,.note{color:var(--soft);font-size:.9rem}
.kicker{font-style:italic;margin-bottom:.3rem}
.lead{font-size:1.2rem;line-height:1.45;color:var(--ink);max-width:38rem;margin-top:.6rem}
.article{display:grid;grid-template-columns:minmax(0,38rem) minmax(0,1fr);column-gap:3.5rem}
.article header{grid-column:1/-1}
.words{grid-column:1}
.beside{grid-column:2;grid-row:2;font-size:.9rem}
.beside nav{position:sticky;top:1.5rem;border-left:2px solid var(--line);padding-left:1rem}
.beside h2{font-size:.9rem;font-style:italic;font-weight:400;color:var(--soft);margin:2.6rem 0 .4rem}
.beside ol{list-style:none;padding:0;margin:0}
.beside .sub{padding-left:1rem}
.words>h2{padding-top:.8rem;border-top:2px solid var(--ink)}
.words blockquote{border-left:3px solid var(--accent);padding:.1rem 0 .1rem 1rem;margin-left:0;margin-right:0}
.words code,.words pre{font-family:ui-monospace,"SF Mono",SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono","Liberation Mono",monospace;font-size:.85em}
.words pre{background:var(--surface);border:1px solid var(--line);padding:.8rem 1rem;margin:0;width:max-content;min-width:100%}
.words code{background:var(--surface);padding:.05em .25em;border-radius:2px}
.words pre code{background:none;padding:0}
.scroll{overflow-x:auto;margin:0 0 1rem}
table{border-collapse:collapse;width:100%;min-width:30rem;font-size:.92rem;overflow-wrap:normal}
th,td{text-align:left;vertical-align:top;padding:.4rem 1rem .4rem 0;border-bottom:1px solid var(--line)}
th{font-weight:400;font-style:italic;color:var(--soft);border-bottom-color:var(--ink)}
.task{list-style:none;position:relative}
.task::before{content:"";position:absolute;left:-1.3rem;top:.42em;width:.75em;height:.75em;border:1.5px solid var(--soft);border-radius:2px}
.share{border-top:1px solid var(--line);margin-top:2.6rem;padding-top:.9rem;display:flex;flex-wrap:wrap;gap:.3rem 1.1rem;font-size:.92rem;align-items:baseline}
.share button{font:inherit;color:var(--accent);background:none;border:0;padding:0;text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.18em;cursor:pointer}
.around{display:grid;grid-template-columns:1fr 1fr;gap:1rem;margin-top:1.6rem;max-width:38rem}
.around a{text-decoration:none;border-top:2px solid var(--line);padding-top:.6rem;display:block}
.around a:hover{border-top-color:var(--accent)}
.around span{display:block;color:var(--soft);font-size:.85rem;font-style:italic}
.around .next{text-align:right;grid-column:2}
.topics{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;list-style:none;padding:0;margin-top:1.4rem}
.list{list-style:none;padding:0;margin:0}
.list li{display:grid;grid-template-columns:minmax(0,1fr) 8.5rem;column-gap:1.5rem;padding:.8rem 0;border-top:1px solid var(--line);margin:0}
.list a{font-weight:600;text-decoration:none;font-size:1.1rem}
.list a:hover{text-decoration:underline}
.list p{margin:.1rem 0 0}
.list .note{text-align:right}
.topic h2{padding-top:.8rem;border-top:2px solid var(--ink)}
footer{border-top:1px solid var(--line);padding-top:1rem;padding-bottom:2.5rem;color:var(--soft);font-size:.88rem}
@media (max-width:52rem){
html{font-size:106.25%}
h1{font-size:1.95rem}
.bar nav,main,footer{padding-left:1rem;padding-right:1rem}
.article{display:block}
.beside nav{position:static;margin:1.2rem 0 1.4rem}
.beside h2{margin-top:0}
.list li{display:block}
.list .note{text-align:left}
}
@media print{
:root{color-scheme:light}
html{font-size:11pt}
.bar,.share,.around,.beside,.skip,footer .feeds{display:none}
.article{display:block}
main,footer{max-width:none;padding-left:0;padding-right:0}
main{padding-top:0}
h2,h3{break-after:avoid}
li,blockquote,pre,tr{break-inside:avoid}
.words pre{white-space:pre-wrap;width:auto}
.words a[href^=http]::after{content:" (" attr(href) ")";font-size:.85em;color:var(--soft)}
}
`;

/** The style sheet of every page. */
export const siteStyle = ({ light, dark }: SiteColours): string =>
  `:root{${light}}\n@media screen and (prefers-color-scheme:dark){:root{${dark}}}\n${LOOK.trim()}\n`;
