import { expect, test } from 'vitest';
import { parseHtml } from '../../src/simulator/html.ts';
import { readText, typedText } from '../../src/simulator/text.ts';

test.each([
  ['<b>a</b>', 'a', [{ type: 'bold', offset: 0, length: 1 }]],
  [
    '<strong>a</strong><em>b</em><ins>c</ins><del>d</del>',
    'abcd',
    [
      { type: 'bold', offset: 0, length: 1 },
      { type: 'italic', offset: 1, length: 1 },
      { type: 'underline', offset: 2, length: 1 },
      { type: 'strikethrough', offset: 3, length: 1 },
    ],
  ],
  ['😀<b>ә</b>', '😀ә', [{ type: 'bold', offset: 2, length: 1 }]],
  [
    '<b>x<i>😀</i>y</b>',
    'x😀y',
    [
      { type: 'bold', offset: 0, length: 4 },
      { type: 'italic', offset: 1, length: 2 },
    ],
  ],
  ['<a href="https://e.kz/?a=1&amp;b=2">сайт</a>', 'сайт', [{ type: 'text_link', offset: 0, length: 4, url: 'https://e.kz/?a=1&b=2' }]],
  ['<pre><code class="language-ts">a</code></pre>', 'a', [{ type: 'pre', offset: 0, length: 1, language: 'ts' }]],
  ['<code>a</code>', 'a', [{ type: 'code', offset: 0, length: 1 }]],
  [
    '<span class="tg-spoiler">a</span><tg-spoiler>b</tg-spoiler>',
    'ab',
    [
      { type: 'spoiler', offset: 0, length: 1 },
      { type: 'spoiler', offset: 1, length: 1 },
    ],
  ],
  ['<blockquote expandable>a</blockquote>', 'a', [{ type: 'expandable_blockquote', offset: 0, length: 1 }]],
  ['&lt;&gt;&amp;&quot;&#1241;&#x4D9;&nbsp;', '<>&"әә&nbsp;', []],
  ['<b></b>a', 'a', []],
  ['<B>a</b>', 'a', [{ type: 'bold', offset: 0, length: 1 }]],
])('%s is read as text and entities in UTF-16 units', (source, text, entities) => {
  expect(parseHtml(source)).toEqual({ text, entities });
});

test.each([
  ['ә<x>a</x>', 'Unsupported start tag "x" at byte offset 2'],
  ['<b>a', 'Can\'t find end tag corresponding to start tag "b"'],
  ['a</b>', 'Unexpected end tag at byte offset 1'],
  ['<b><i>a</b></i>', 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'],
  ['5 <6', 'Unclosed start tag at byte offset 2'],
  ['<b>a</b', 'Unclosed end tag at byte offset 4'],
  ['<span>a</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
  ['<a href>a</a>', 'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0'],
  ['<a ="x">a</a>', 'Empty attribute name in the tag "a" at byte offset 0'],
])('%s is refused with the reason and the byte offset of Telegram', (source, reason) => {
  expect(() => parseHtml(source)).toThrow(`Bad Request: can't parse entities: ${reason}`);
});

test('white space around a text is cut off and the entities move with it', () => {
  const read = readText({ text: ' \n<b> Жаңа </b> ауыл\n', parse_mode: 'HTML', entities: undefined });
  expect(read).toEqual({ text: 'Жаңа  ауыл', entities: [{ type: 'bold', offset: 0, length: 5 }] });
});

test('commands, links, addresses, phones, mentions and tags are found in plain text', () => {
  const text = '/start@village_bot https://egov.kz/a?b=1. a.b@mail.kz +7 701 234 56 78 @akim_17 #су';
  const found = typedText(text).entities?.map(({ type, offset, length }) => [type, text.slice(offset, offset + length)]);
  expect(found).toEqual([
    ['bot_command', '/start@village_bot'],
    ['url', 'https://egov.kz/a?b=1'],
    ['email', 'a.b@mail.kz'],
    ['phone_number', '+7 701 234 56 78'],
    ['mention', '@akim_17'],
    ['hashtag', '#су'],
  ]);
});
