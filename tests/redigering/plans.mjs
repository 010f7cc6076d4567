// The plans of planar/, one in each målform: the files, and the places in them where an author may be about to write.
//
// A comment «# @ tiltak» stands last in each record, as deep as its keys: an editor is asked there. It is asked after each
// key as well.

import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

export const HERE = fileURLToPath(new URL('.', import.meta.url));
export const REPOSITORY = join(HERE, '../..');
export const FORMS = ['nn', 'nb'];

const MARK = /^( *)# @ (.*)$/;
const KEY = /^( *(?:- )?)(\S+):( \S.*)?$/;

/** The files of a målform's plan, from the folder of its municipality. */
export function files(form) {
  const folder = join(HERE, 'planar', form);
  const names = ['kommune.yaml', ...readdirSync(join(folder, 'plan')).map((name) => `plan/${name}`)];
  return names.map((name) => ({ form, name, text: readFileSync(join(folder, name), 'utf8') }));
}

/** Which schema a file follows. */
export function schema(name) {
  if (name === 'kommune.yaml') return 'kommune';
  return name === 'plan/plan.yaml' ? 'plan' : 'seksjon';
}

/** A file without its marks. */
export function plain(text) {
  return lines(text).filter((line) => !MARK.test(line)).join('\n');
}

/** The records of a file, as texts with a line for a key that is to come. */
export function records(text) {
  return places(text, MARK, ([, indent, name]) => ({ name, line: indent }));
}

/** The keys of a file that have a value on their line, each as a text that lacks the value, and as one that lacks the key. */
export function keys(text) {
  const valued = (match) => match[3] !== undefined && match[2] !== '-';
  const values = places(text, KEY, (match) => valued(match) && { name: match[2], line: `${match[1]}${match[2]}: ` });
  const names = places(text, KEY, (match) => valued(match) && { name: match[2], line: match[1], key: true });
  return { values, names };
}

/** The text with a line put in place of one, and the place at its end; other marks are left out. */
function places(text, pattern, put) {
  const all = lines(text);
  return all.flatMap((line, at) => {
    const match = pattern.exec(line);
    const found = match && put(match);
    if (!found) return [];
    const before = all.slice(0, at).filter((other) => !MARK.test(other));
    const after = all.slice(at + 1).filter((other) => !MARK.test(other));
    return [{ name: found.name, before, after, ...cursor(before, found.line, after) }];
  });
}

/** A text with a line between others, and the place at its end. */
export function cursor(before, line, after) {
  const own = line.split('\n');
  const text = [...before, ...own, ...after].join('\n');
  return { line, text, position: { line: before.length + own.length - 1, character: own.at(-1).length } };
}

/** The text after an offer is taken, as an editor writes it. */
export function taken(text, position, offer) {
  const all = lines(text);
  const edit = offer.textEdit ?? { range: { start: position, end: position }, newText: offer.insertText ?? offer.label };
  const range = edit.range ?? edit.insert;
  const [first, last] = [all[range.start.line], all[range.end.line]];
  const indent = /^ */.exec(first)[0];
  const written = expanded(edit.newText).replaceAll('\n', `\n${indent}`);
  const line = first.slice(0, range.start.character) + written + last.slice(range.end.character);
  return [...all.slice(0, range.start.line), line, ...all.slice(range.end.line + 1)].join('\n');
}

/** What a snippet writes, with what it proposes in its holes. */
function expanded(snippet) {
  return snippet
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+:((?:[^}\\]|\\.)*)\}/g, '$1')
    .replace(/\$\{\d+\}|\$\d+/g, '')
    .replace(/\\([$}\\])/g, '$1');
}

/** Writes a municipality with its plan, one file of which reads `text`. */
export function write(folder, form, name, text) {
  mkdirSync(join(folder, 'plan'), { recursive: true });
  const pictures = form === 'nn' ? 'bilete' : 'bilder';
  cpSync(join(HERE, 'planar', form, pictures), join(folder, pictures), { recursive: true });
  for (const file of files(form)) {
    writeFileSync(join(folder, file.name), file.name === name ? text : plain(file.text));
  }
}

function lines(text) {
  return text.split('\n');
}
