import type { FaceKind } from '../kernel/caller.ts';
import type { CommandWord, ProfileWords } from '../platform/telegram/profile.ts';

const EVERYBODY: readonly CommandWord[] = [
  ['menu', 'menu-command-menu'],
  ['akim', 'menu-command-akim'],
  ['write', 'menu-command-write'],
  ['my', 'menu-command-my'],
  ['status', 'menu-command-status'],
  ['village', 'menu-command-village'],
  ['surveys', 'menu-command-surveys'],
  ['settings', 'menu-command-settings'],
  ['help', 'menu-command-help'],
  ['cancel', 'menu-command-cancel'],
];

/** What Telegram shows of the bot to everybody. */
export const BOT_PROFILE: ProfileWords = {
  name: 'menu-profile-name',
  short: 'menu-profile-short',
  description: 'menu-profile-description',
  commands: EVERYBODY,
};

/** The command lists in the chats of officials, while they show that face. */
const STAFF_COMMANDS: readonly CommandWord[] = [['inbox', 'menu-command-inbox'], ...EVERYBODY];

const AKIM_COMMANDS: readonly CommandWord[] = [['inbox', 'menu-command-inbox'], ['absent', 'menu-command-absent'], ...EVERYBODY];

const HELPER_COMMANDS: readonly CommandWord[] = [['other', 'menu-command-other'], ...EVERYBODY];

const OPERATOR_COMMANDS: readonly CommandWord[] = [
  ['queue', 'menu-command-queue'],
  ['other', 'menu-command-other'],
  ['send', 'menu-command-send'],
  ['survey', 'menu-command-survey'],
  ['akims', 'menu-command-akims'],
  ['calendar', 'menu-command-calendar'],
  ['topics', 'menu-command-topics'],
  ['health', 'menu-command-health'],
  ...EVERYBODY,
];

/** By the face; a helper shows the resident's, with a command more. */
export const COMMANDS_OF: Readonly<Partial<Record<FaceKind | 'helper', readonly CommandWord[]>>> = {
  helper: HELPER_COMMANDS,
  akim: AKIM_COMMANDS,
  staff: STAFF_COMMANDS,
  operator: OPERATOR_COMMANDS,
};
