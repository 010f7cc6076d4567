// An editor marks nothing that planverk takes, and what it marks it tells of in Norwegian.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, test } from 'node:test';
import { FORMS, REPOSITORY, files, plain, schema } from './plans.mjs';
import { Server } from './server.mjs';

const server = new Server();

before(() => server.start(pathToFileURL(REPOSITORY).href));
after(() => server.stop());

let opened = 0;

/** What is marked in a text that follows a schema. */
async function marks(form, kind, text) {
  const uri = `file:///planar/fil-${opened++}.yaml`;
  const own = pathToFileURL(join(REPOSITORY, 'schema', `${kind}.${form}.json`)).href;
  server.open(uri, `# yaml-language-server: $schema=${own}\n${text}`);
  const found = await server.marks(uri);
  server.close(uri);
  return found.map(({ message, range }) => `${range.start.line}: ${message}`);
}

/** The plans of a folder of municipalities: file, målform, kind, text. */
function* sound(folder) {
  for (const kommune of folders(folder)) {
    const own = målform(join(kommune, 'kommune.yaml'));
    yield* yaml(kommune, own);
    for (const plan of folders(kommune)) yield* yaml(plan, målform(join(plan, 'plan.yaml')) ?? own);
  }
}

function folders(folder) {
  return readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory()).map((one) => join(folder, one.name));
}

function* yaml(folder, form) {
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.yaml'))) {
    const kind = name === 'kommune.yaml' ? 'kommune' : name === 'plan.yaml' ? 'plan' : 'seksjon';
    const text = readFileSync(join(folder, name), 'utf8').replace(/^# yaml-language-server:.*$/m, '#');
    yield { file: join(folder, name), form, kind, text };
  }
}

function målform(file) {
  try {
    return /^språk: (n[nb])/m.exec(readFileSync(file, 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}

for (const folder of ['content', 'tests/fixtures/planar']) {
  test(`nothing is marked in the plans of ${folder}`, async () => {
    for (const { file, form, kind, text } of sound(join(REPOSITORY, folder))) {
      for (const schema of [kind, 'planverk']) assert.deepEqual(await marks(form, schema, text), [], `${file}, ${schema}`);
    }
  });
}

for (const form of FORMS) {
  test(`nothing is marked in the plan in ${form}`, async () => {
    for (const { name, text } of files(form)) assert.deepEqual(await marks(form, schema(name), plain(text)), [], name);
  });
}

const FRONT = 'tittel: SLT\nstatus: utkast\nseksjonar: [a]\n';

test('nothing is marked that planverk takes', async () => {
  for (const line of ['år: 2026', 'år: "2026"', 'nummerering: Ja', 'nummerering: NEI', 'nummerering: true', 'innhaldsnivå: 3', 'tal:', 'undertittel: 13.10', 'undertittel: true', 'dato: 2026-02-27', 'vedtak:', 'erstattar: { tittel: SLT }', 'godta: { PV301: }']) {
    assert.deepEqual(await marks('nn', 'plan', `${FRONT}${line}\n`), [], line);
  }
  for (const line of ['nummerering: 1.1', 'nummerering: "1.1"', 'nummerering: A1', 'vedlegg: Ja', 'kolonnar: [delmål, tiltak, { felt: ansvar, breidd: "40" }]']) {
    assert.deepEqual(await marks('nn', 'seksjon', `type: tiltak\ntittel: Tiltak\n${line}\n`), [], line);
  }
});

test('what is marked is told of in the målform', async () => {
  const wrong = [
    ['nn', 'plan', `${FRONT}vedtak: ja\n`, 'her skal det stå ei liste, med «- » føre kvart punkt'],
    ['nn', 'plan', `${FRONT}nummerering: kanskje\n`, 'skriv ja eller nei'],
    ['nn', 'plan', FRONT.replace('utkast', 'ferdig'), 'skriv utkast, høyring, framlegg eller vedteken'],
    ['nn', 'plan', FRONT.replace('[a]', '[Å B]'), 'skriv ein id: små bokstavar a–z, tal og bindestrek'],
    ['nn', 'kommune', 'namn: Vik\nspråk: nn\nfarge: blå\n', 'skriv # og seks teikn i hermeteikn, til dømes "#0b5d6b"'],
    ['nb', 'kommune', 'navn: Vik\nspråk: nb\nfarge: "#0b5d6b"\nhund: ja\n', 'en kommune må ha «navn», «språk» og «farge», og kan ellers ha «kortnavn», «omslag», «lenkeadresser», «våpen» og «aktører»'],
    ['nb', 'kommune', 'navn: Vik\nspråk: nb\n', 'en kommune må ha «navn», «språk» og «farge», og kan ellers ha «kortnavn», «omslag», «lenkeadresser», «våpen» og «aktører»'],
  ];
  for (const [form, kind, text, message] of wrong) {
    const found = await marks(form, kind, text);
    assert.deepEqual([...new Set(found.map((one) => one.replace(/^\d+: /, '')))], [message], text);
  }
});
