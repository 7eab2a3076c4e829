// Words that say nothing about what a text is about. Folded. By them, too, a text's language is told.
import type { Language } from './languages';

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

export const stopWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: list(
    `a about after again all also am an and any are as at be because been before being both but by can could did do does
    doing done each for from had has have having he her here hers him his how i if in into is it its itself just let me
    more most my no nor not of off on once only or other our ours out over own re same she should so some such than that
    the their theirs them then there these they this those through to too under until up upon us very was we were what
    when where which while who whom why will with would you your yours yourself`,
  ),
  de: list(
    `aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bin bis bist da dabei damit
    dann das dass dein deine dem den denn der des dessen die dies diese diesem diesen dieser dieses doch dort du durch
    ein eine einem einen einer eines er es etwas euch euer fur gegen gibt habe haben hat hatte hatten hier hin hinter
    ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in ins ist jede jedem jeden jeder jedes jetzt kann kein keine
    keinem keinen keiner konnen man mehr mein meine meinem meinen meiner mich mir mit muss nach nicht noch nun nur ob
    oder ohne schon sehr sein seine seinem seinen seiner seit sich sie sind so soll sollte sondern sonst um und uns
    unser unter viel vom von vor war waren warum was weil wenn wer werde werden wie wieder will wir wird wo wurde
    wurden zu zum zur zwar zwischen uber`,
  ),
  fr: list(
    `ai aie alors apres au aucun aussi autre aux avant avec avez avoir c ce ceci cela ces cet cette ceux chaque comme
    comment d dans de depuis des donc dont du elle elles en encore est et etaient etait ete etre eux fait faire il ils
    j je l la le les leur leurs lors lui m ma mais me meme mes moi mon n ne nos notre nous on ont ou par parce pas peu
    peut plus pour pourquoi qu quand que quel quelle quelles quels qui s sa sans se sera ses si son sont sous sur t ta
    te tes toi ton tous tout toute toutes tres tu un une vers voici voila vos votre vous y`,
  ),
};
