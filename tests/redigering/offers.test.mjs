// What an editor offers is right: whatever is taken of it, planverk has nothing against its shape.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, test } from 'node:test';
import { FORMS, REPOSITORY, cursor, files, keys, records, schema, taken, write } from './plans.mjs';
import { Server } from './server.mjs';

const PLANVERK = process.env.PLANVERK ?? join(REPOSITORY, 'target/release/planverk');

const room = mkdtempSync(join(tmpdir(), 'planverk-'));
const server = new Server();

before(() => server.start(pathToFileURL(room).href));
after(() => {
  server.stop();
  rmSync(room, { recursive: true });
});

let opened = 0;

/** A file that is open in the editor, with the line that names its schema first. */
async function open(form, name, text) {
  const uri = pathToFileURL(join(room, `fil-${opened++}.yaml`)).href;
  const own = pathToFileURL(join(REPOSITORY, 'schema', `${schema(name)}.${form}.json`)).href;
  server.open(uri, `# yaml-language-server: $schema=${own}\n${text}`);
  return uri;
}

/** What is offered at a place of a text. */
async function offers(form, name, { text, position }) {
  const uri = await open(form, name, text);
  const items = await server.offers(uri, { line: position.line + 1, character: position.character });
  server.close(uri);
  return items.map((item) => moved(item));
}

/** An offer without the line that was put before the text. */
function moved(item) {
  if (!item.textEdit) return item;
  const { start, end } = item.textEdit.range;
  const up = ({ line, character }) => ({ line: line - 1, character });
  return { ...item, textEdit: { ...item.textEdit, range: { start: up(start), end: up(end) } } };
}

/** Every way in which a file of a plan may be written on with what is offered. */
async function writings(form, { name, text }) {
  const all = [];
  const take = async (what, place) => {
    const offered = await offers(form, name, place);
    for (const offer of offered) {
      all.push({ form, name, what: `${what}: «${offer.label}»`, label: offer.label, text: taken(place.text, place.position, offer) });
    }
    return offered;
  };
  for (const record of records(text)) {
    const offered = await take(`a key in ${record.name}`, record);
    for (const { label: key } of offered.filter((offer) => /^[a-zæøå]+$/.test(offer.label))) {
      const values = await take(`${key} in ${record.name}`, cursor(record.before, `${record.line}${key}: `, record.after));
      if (!values.some((value) => value.label.startsWith('['))) continue;
      await take(`an item of ${key} in ${record.name}`, cursor(record.before, `${record.line}${key}:\n${record.line}  - `, record.after));
    }
  }
  const { values, names } = keys(text);
  for (const place of values) await take(`a value of ${place.name}`, place);
  for (const place of names) await take(`a key for ${place.name}`, place);
  return all;
}

/** What planverk says of each, all of them looked at in one run. */
function said(all) {
  const content = join(room, 'content');
  all.forEach((one, at) => write(join(content, `k${at}`), one.form, one.name, one.text));
  const run = spawnSync(PLANVERK, ['sjekk', '--format', 'json'], { cwd: room, encoding: 'utf8', maxBuffer: 1 << 30 });
  const faults = JSON.parse(run.stdout);
  rmSync(content, { recursive: true });
  return faults;
}

/** What is said of something that has not been written yet, or that an author may choose and has to choose more for. */
function isUnfinished({ melding }, { what }) {
  if (/men det står ingenting|manglar|mangler|nøklar utan verdiar|nøkler uten verdier/.test(melding)) return true;
  // what a record lacks may be all of the one below it: `tekst` of a period, and its days
  if (/startar eit nytt punkt|starter et nytt punkt/.test(melding)) return true;
  // another kind of section has other keys
  if (what.startsWith('a value of type') || what.startsWith('a key for type')) return true;
  // the days of the examples are before those of the plans, and a plan has a year or a period
  return /sluttar før|slutter før|har «periode» og ikk/.test(melding);
}

/** Whether a fault is one of reading: of what a file looks like, and not of what it says. */
function isOfShape({ kode, alvor }) {
  return alvor === 'feil' && kode < 'PV100';
}

for (const form of FORMS) {
  test(`whatever is offered in ${form} may be taken`, async () => {
    const all = [];
    for (const file of files(form)) all.push(...(await writings(form, file)));
    assert.ok(all.length > 700, `only ${all.length} offers`);
    for (const { what, label } of all) assert.ok(!['null', 'true', 'false'].includes(label), what);
    const wrong = said(all).funn.filter(isOfShape).flatMap((fault) => {
      const one = all[Number(/k(\d+)/.exec(fault.stad.fil)[1])];
      return isUnfinished(fault, one) ? [] : [`${one.what}: ${fault.kode} ${fault.melding}`];
    });
    assert.deepEqual(wrong, []);
  });
}
