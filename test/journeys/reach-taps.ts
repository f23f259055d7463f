import { ASKED, bot, ids } from './reach-scene.ts';

/** Of cases. */
export const mine = () => [`:${ids.mine}`, `:${ids.about}`, `:${ids.queued}`];
const drafts = (rest = '') => [ids.letter, ids.dispute, ids.answer, ids.sent].map((id) => `:${id}${rest}`);
const surveys = (rest = '') => [ids.survey, ids.open, ids.closed].map((id) => `:${id}${rest}`);
const notice = (rest = '') => [`:${ids.notice}${rest}`];
const all = (...more: readonly (() => readonly string[])[]) => more.flatMap((some) => some());

/** What each button really carries behind its name, where that is the number of what belongs to others. */
export const theirs: Record<string, () => readonly string[]> = {
  'appeals:next': drafts,
  'appeals:cancel': drafts,
  'appeals:draft-go': drafts,
  'appeals:draft-from': () => drafts(':1'),
  'appeals:draft-new': () =>
    all(
      () => drafts(':0'),
      () => drafts(':1'),
    ),
  'appeals:draft-new-at': () => drafts(`:${bot.places.village}`),
  'appeals:topics': () =>
    all(
      () => drafts(':1'),
      () => drafts(':2'),
    ),
  'appeals:topic': () =>
    all(
      () => drafts(':water'),
      () => drafts(':gas'),
    ),
  'appeals:safe': drafts,
  'appeals:anyway': drafts,
  'appeals:answers': drafts,
  'appeals:option': () =>
    all(
      () => drafts(':1:0'),
      () => drafts(':1:1'),
    ),
  'appeals:place': () =>
    all(
      () => drafts(`:${bot.places.village}`),
      () => drafts(`:${bot.places.district}`),
    ),
  'appeals:village': drafts,
  'appeals:tree': () =>
    all(
      () => drafts(':0'),
      () => drafts(`:${bot.places.okrug}:1`),
    ),
  'appeals:check': drafts,
  'appeals:edit': drafts,
  'appeals:rewrite': drafts,
  'appeals:name': () =>
    all(
      () => drafts(':show'),
      () => drafts(':hide'),
    ),
  'appeals:strike': drafts,
  'appeals:keep': () => drafts(':0123456789ab'),
  'appeals:check-op': drafts,
  'appeals:separate': drafts,
  'appeals:remind': drafts,
  'appeals:send': () =>
    all(
      () => drafts(`:${bot.places.village}:water:named`),
      () => drafts(`:${bot.places.village}:water:unnamed`),
      () => drafts(`:${bot.places.village}:water:operator`),
      () => drafts(`:${bot.places.otherOkrug}:water:unnamed`),
    ),
  'appeals:editor-publish': () => [`:${ids.edit}`],
  'appeals:editor-again': () => [`:${ids.edit}`],
  'appeals:editor-drop': () => [`:${ids.edit}`],
  'appeals:open': mine,
  'appeals:follow': mine,
  'appeals:history': mine,
  'appeals:solved': mine,
  'appeals:partly': mine,
  'appeals:unsolved': mine,
  'appeals:after-all': mine,
  'appeals:leave': mine,
  'appeals:reopen': () => mine().map((id) => `${id}:1`),
  'appeals:case': mine,
  'appeals:work': mine,
  'appeals:pass': mine,
  'appeals:answer': mine,
  'appeals:more': mine,
  'appeals:done': mine,
  'appeals:plan': mine,
  'appeals:ask': mine,
  'appeals:pass-on': mine,
  'appeals:extend': mine,
  'appeals:deny': mine,
  'appeals:return': mine,
  'appeals:day': () => drafts(':7'),
  'appeals:day-again': drafts,
  'appeals:add': mine,
  'appeals:own-edit': mine,
  'appeals:add-send': () => drafts(':999999999'),
  'appeals:add-leave': drafts,
  'appeals:qr': mine,
  'appeals:again': mine,
  'appeals:withdraw': mine,
  'appeals:wd': () => mine().map((id) => `${id}:fear`),
  'appeals:rate-ask': mine,
  'appeals:rate': () => mine().map((id) => `${id}:5`),
  'appeals:why': () => mine().map((id) => `${id}:5:help`),
  'appeals:answer-again': drafts,
  'appeals:answer-send': () => drafts(':999999999:answered:-'),
  'appeals:files': mine,
  'appeals:point': mine,
  'identity:not-me': () => [`:${bot.places.okrug}`],
  'directory:invite': () => [`:${bot.places.okrug}`],
  'directory:doubt': () => [`:${ids.doubt}`],
  'directory:doubt-fixed': () => [`:${ids.doubt}`],
  'directory:doubt-right': () => [`:${ids.doubt}`],
  'directory:edit': () => [`:${bot.places.okrug}`],
  'directory:edit-part': () => [`:${bot.places.okrug}:phone`, `:${bot.places.okrug}:name`],
  'directory:edit-back': () => [`:${ids.correction}`],
  'directory:checked': () => [`:${bot.places.okrug}:${ids.term}`],
  'directory:changes': () => [`:${bot.places.okrug}`, `:${bot.places.okrug}:2`],
  'calendar:ask': () => [''],
  'calendar:see': () => [':2027-12-01:off:moved'],
  'calendar:set': () => [':2027-12-01:off:moved', ':2027-12-04:working:other'],
  'calendar:undo': () => [':1'],
  'broadcasts:area': () =>
    all(
      notice,
      () => notice(':0:2'),
      () => notice(`:${bot.places.district}`),
    ),
  'broadcasts:to': () =>
    all(
      () => notice(`:${bot.places.village}`),
      () => notice(`:${bot.places.otherOkrug}`),
    ),
  'broadcasts:go': () =>
    all(
      () => notice(`:${bot.places.village}`),
      () => notice(`:${bot.places.otherOkrug}`),
    ),
  'broadcasts:edit': notice,
  'broadcasts:cancel': notice,
  'surveys:draft': surveys,
  'surveys:area': () =>
    all(
      surveys,
      () => surveys(':0:2'),
      () => surveys(`:${bot.places.district}`),
    ),
  'surveys:to': () =>
    all(
      () => surveys(`:${ASKED.okrug}`),
      () => surveys(`:${bot.places.otherOkrug}`),
    ),
  'surveys:days': () => surveys(':7'),
  'surveys:go': () => surveys(`:${ASKED.okrug}:2026-12-02`),
  'surveys:cancel': surveys,
  'surveys:show': surveys,
  'surveys:close-ask': surveys,
  'surveys:close': surveys,
  'surveys:begin': surveys,
  'surveys:lang': () => surveys(':kk'),
  'surveys:a': () =>
    all(
      () => surveys(':1:4'),
      () => surveys(':1:99:ru'),
    ),
  'surveys:result': surveys,
  'surveys:wording': surveys,
  'surveys:method': surveys,
};

/** Buttons that carry nothing of anybody's: what they show is one's own, or everybody's. */
export const own: Record<string, () => readonly string[]> = {
  'menu:home': () => [''],
  'menu:letter': () => [''],
  'menu:place': () => [''],
  'menu:help': () => [''],
  'menu:settings': () => [''],
  'menu:elections': () => [':on', ':off'],
  'identity:lang': () => [':kk'],
  'identity:consent': () => [':ask', ':text'],
  'identity:face': () => [':akim', ':operator', ':resident'],
  'identity:privacy': () => [''],
  'directory:pick': () => [`:${bot.places.okrug}`, `:${bot.places.village}`],
  'directory:home': () => [`:${bot.places.village}`],
  'directory:similar': () => [`:${bot.places.village}`],
  'directory:near': () => [''],
  'directory:near-home': () => [''],
  'directory:map': () => [`:${bot.places.village}`],
  'directory:live-here': () => [`:${bot.places.village}`],
  'directory:home-later': () => [''],
  'directory:tree': () => [':0', `:${bot.places.okrug}`],
  'directory:home-tree': () => [':0'],
  'directory:ask': () => [''],
  'directory:ask-district': () => [''],
  'directory:ask-home': () => [''],
  'directory:village': () => [''],
  'directory:akims': () => [''],
  'directory:doubts': () => [':1'],
  'directory:unchecked': () => [':1'],
  'directory:share': () => [`:${bot.places.okrug}`],
  'directory:qr': () => [`:${bot.places.okrug}`],
  'directory:wrong': () => [`:${bot.places.village}`],
  'directory:passport': () => [`:${bot.places.okrug}`, `:${bot.places.village}`],
  'directory:budget-png': () => [`:${bot.places.okrug}`],
  'directory:past': () => [`:${bot.places.okrug}`, `:${bot.places.village}`],
  'directory:photo': () => [`:${bot.places.okrug}`, `:${bot.places.village}`],
  'directory:corps': () => [':0', `:${bot.places.district}`],
  'directory:corps-months': () => [':0', `:${bot.places.district}`],
  'directory:corps-png': () => [`:${bot.places.district}`],
  'directory:elections': () => ['', `:${bot.places.okrug}`],
  'directory:elections-area': () => [''],
  'directory:elections-on': () => ['', `:${bot.places.okrug}`],
  'directory:elections-off': () => ['', ':notice', `:${bot.places.okrug}`],
  'calendar:now': () => [''],
  'calendar:days': () => [':1', ':99'],
  'calendar:day': () => [':2027-12-01', ':2027-12-16', ':2099-12-01'],
  'appeals:mine': () => [':1', ':2'],
  // Says something kind, whichever case it stood below.
  'appeals:skip': () => [':1'],
  // Topics are everybody's; who may change them is looked up behind each.
  'appeals:editor': () => [':1'],
  'appeals:editor-topic': () => [':cemetery'],
  'appeals:editor-changes': () => [':cemetery'],
  'appeals:editor-switch': () => [':cemetery:urgent:on'],
  'appeals:editor-part': () => [':cemetery:label'],
  'appeals:editor-mend': () => [':water:1'],
  'appeals:editor-end': () => [':1'],
  'appeals:editor-new': () => [''],
  'appeals:inbox': () => ['', ':2'],
  'appeals:due': () => ['', ':2'],
  'appeals:queue': () => ['', ':2'],
  'surveys:new': () => [''],
  // These begin drafts: last.
  'appeals:new': () => [`:${bot.places.okrug}`],
  'surveys:template': () => [':trust'],
  'surveys:own': () => [''],
  // These raise doubts, and tell the operators of it.
  'directory:wrong-person': () => [`:${bot.places.otherOkrug}`],
  'directory:wrong-phone': () => [`:${bot.places.otherOkrug}`],
  'directory:wrong-unit': () => [`:${bot.places.otherOkrug}`],
};
