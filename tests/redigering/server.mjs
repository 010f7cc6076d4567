// yaml-language-server, started as an editor starts it and spoken to in its protocol.

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('node_modules/yaml-language-server/bin/yaml-language-server', import.meta.url));

export class Server {
  #process = spawn(process.execPath, [PROGRAM, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  #read = Buffer.alloc(0);
  #answers = new Map();
  #marked = new Map();
  #next = 1;
  #settings;

  constructor(settings = {}) {
    this.#settings = {
      yaml: { completion: true, hover: true, validate: true, schemaStore: { enable: false }, ...settings },
    };
    this.#process.stdout.on('data', (data) => this.#receive(data));
  }

  async start(folder) {
    const snippets = { completionItem: { snippetSupport: true, documentationFormat: ['markdown', 'plaintext'] } };
    await this.ask('initialize', {
      processId: process.pid,
      rootUri: folder,
      workspaceFolders: [{ uri: folder, name: 'planar' }],
      capabilities: { textDocument: { completion: snippets }, workspace: { configuration: true } },
    });
    this.#tell('initialized', {});
    this.#tell('workspace/didChangeConfiguration', { settings: this.#settings });
  }

  open(uri, text) {
    this.#tell('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
  }

  close(uri) {
    this.#tell('textDocument/didClose', { textDocument: { uri } });
  }

  /** What is offered at a place. */
  async offers(uri, position) {
    const offered = await this.ask('textDocument/completion', { textDocument: { uri }, position });
    return offered?.items ?? offered ?? [];
  }

  /** What is marked in a file that has been opened, when the server has said it. */
  async marks(uri) {
    const known = this.#marked.get(uri);
    if (Array.isArray(known)) return known;
    return new Promise((resolve) => this.#marked.set(uri, resolve));
  }

  stop() {
    this.#process.kill();
  }

  ask(method, params) {
    const id = this.#next++;
    this.#send({ id, method, params });
    return new Promise((resolve, reject) => this.#answers.set(id, { resolve, reject }));
  }

  #tell(method, params) {
    this.#send({ method, params });
  }

  #send(message) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.#process.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.#process.stdin.write(body);
  }

  #receive(data) {
    this.#read = Buffer.concat([this.#read, data]);
    for (;;) {
      const end = this.#read.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#read.subarray(0, end).toString())[1]);
      if (this.#read.length < end + 4 + length) return;
      const body = this.#read.subarray(end + 4, end + 4 + length).toString();
      this.#read = this.#read.subarray(end + 4 + length);
      this.#take(JSON.parse(body));
    }
  }

  #take(message) {
    if (message.method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = message.params;
      const waits = this.#marked.get(uri);
      this.#marked.set(uri, diagnostics);
      if (typeof waits === 'function') waits(diagnostics);
    } else if (message.method && message.id !== undefined) {
      const items = message.params?.items ?? [];
      const result = message.method === 'workspace/configuration' ? items.map((item) => this.#settings[item.section] ?? null) : null;
      this.#send({ id: message.id, result });
    } else if (message.id !== undefined) {
      const { resolve, reject } = this.#answers.get(message.id);
      this.#answers.delete(message.id);
      if (message.error) reject(new Error(message.error.message));
      else resolve(message.result);
    }
  }
}
