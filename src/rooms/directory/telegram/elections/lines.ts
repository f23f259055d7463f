import { formatDay } from '../../../../kernel/locale/index.ts';
import type { Voice } from '../../../../platform/speech/index.ts';
import type { Election } from '../../elections/facts.ts';
import type { Outlook } from '../../elections/outlook.ts';

/** What a card says of the unit's next election; nothing where there is nothing near. */
export function outlookLines(voice: Voice, outlook: Outlook<Election>, today: string): string[] {
  const day = (on: string) => formatDay(voice.language, on, today);
  switch (outlook.kind) {
    case 'campaign': {
      const key = outlook.isVoteOver ? 'directory-election-voted' : 'directory-card-campaign';
      return [voice.say(key, { date: day(outlook.election.voteOn) }), voice.say('directory-card-campaign-quiet')];
    }
    case 'set':
      return [voice.say('directory-card-election-next', { date: day(outlook.election.voteOn) })];
    case 'ending':
      return outlook.holdBy === null ? [] : [voice.say('directory-election-by-law', { date: day(outlook.holdBy) })];
    case 'over':
    case 'none':
      return [];
  }
}

/** The day of the election for the card of a vacant seat. Plain text: put it into `say` as a variable. */
export function electionDay(voice: Voice, outlook: Outlook<Election>, today: string): string {
  if (outlook.kind !== 'campaign' && outlook.kind !== 'set') return voice.label('directory-election-day-none');
  return formatDay(voice.language, outlook.election.voteOn, today);
}

/** When and where people vote, and where the candidates stand: what is known of it. */
export function voteLines(voice: Voice, election: Election, today: string): string[] {
  const { voteOn, opensAt, closesAt, stationKk, stationRu, candidatesUrl } = election;
  const station = voice.language === 'ru' ? (stationRu ?? stationKk) : (stationKk ?? stationRu);
  const date = formatDay(voice.language, voteOn, today);
  return [
    voice.say('directory-election-vote', { date, time: `${opensAt}–${closesAt}` }),
    ...(station === null ? [] : [voice.say('directory-election-station', { station })]),
    ...(candidatesUrl === null ? [] : [voice.say('directory-election-candidates', { link: candidatesUrl })]),
  ];
}
