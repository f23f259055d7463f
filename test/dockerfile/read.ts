export interface Instruction {
  readonly name: string;
  /** `--from=packages` → `{ from: 'packages' }`. */
  readonly flags: Readonly<Record<string, string>>;
  readonly text: string;
  /** The exec form's words, else null. */
  readonly words: readonly string[] | null;
}

export interface Stage {
  readonly base: string;
  readonly name: string;
  readonly instructions: readonly Instruction[];
}

/** Reads as much of the language as ours uses; comments and continued lines included. @throws Error at a line that it cannot read */
export function readDockerfile(text: string): Stage[] {
  const stages: { base: string; name: string; instructions: Instruction[] }[] = [];
  for (const line of joinedLines(text)) {
    const instruction = readInstruction(line);
    if (instruction.name !== 'FROM') {
      const stage = stages.at(-1);
      if (!stage) throw new Error(`before the first FROM: ${line}`);
      stage.instructions.push(instruction);
      continue;
    }
    const [base = '', , name = String(stages.length)] = instruction.text.split(/\s+/);
    stages.push({ base, name, instructions: [] });
  }
  return stages;
}

function joinedLines(text: string): string[] {
  const withoutComments = text.split('\n').filter((line) => !line.trimStart().startsWith('#'));
  return withoutComments
    .join('\n')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

function readInstruction(line: string): Instruction {
  const found = /^([A-Z]+)\s+((?:--[\w-]+=\S+\s+)*)(.*)$/.exec(line);
  if (!found) throw new Error(`cannot read: ${line}`);
  const [, name = '', flagText = '', text = ''] = found;
  const flags = Object.fromEntries([...flagText.matchAll(/--([\w-]+)=(\S+)/g)].map(([, key = '', value = '']) => [key, value]));
  const exec = /^(?:CMD\s+)?(\[.*\])$/.exec(text)?.[1];
  return { name, flags, text, words: exec === undefined ? null : (JSON.parse(exec) as string[]) };
}
