/** The start of somebody new: a folder, the clones in it, who they are, and the profile. */
import { Button, Checkbox, Radio, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Api } from "../../src/views/pages/api.ts";
import { tell } from "../app/api.ts";
import { queries, read } from "../app/queries.ts";
import { Bones } from "../app/reader.tsx";
import { STRINGS } from "../app/strings.ts";
import { Trouble } from "../app/trouble.tsx";
import { countWords } from "../components/words.ts";

const S = STRINGS.start;
type Question = NonNullable<Api["/api/start"]["question"]>;
const MOST_SHOWN = 12;

function Clones({ clones }: { readonly clones: readonly string[] }) {
  const [chosen, setChosen] = useState<readonly string[]>(clones);
  const opening = useMutation({
    mutationFn: () => tell("PUT", "/api/start/clones", {}, { paths: chosen }),
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        opening.mutate();
      }}
    >
      <Checkbox.Group label={S.choose} value={[...chosen]} onChange={setChosen}>
        <div className="choices">
          {clones.map((path) => (
            <Checkbox key={path} value={path} label={path} size="sm" />
          ))}
        </div>
      </Checkbox.Group>
      <div className="actions">
        <Button type="submit" loading={opening.isPending} disabled={chosen.length === 0}>
          {S.read(chosen.length)}
        </Button>
        <Button variant="subtle" onClick={() => setChosen(clones)}>
          {S.all}
        </Button>
        <Button variant="subtle" onClick={() => setChosen([])}>
          {S.none}
        </Button>
      </div>
      {opening.error && <Trouble error={opening.error} />}
    </form>
  );
}

function Look() {
  const [folder, setFolder] = useState("~");
  const looking = useMutation({ mutationFn: () => tell("POST", "/api/start/look", {}, { folder }) });
  return (
    <>
      <form
        className="actions"
        onSubmit={(event) => {
          event.preventDefault();
          looking.mutate();
        }}
      >
        <TextInput
          label={S.folder}
          description={S.folderNote}
          value={folder}
          onChange={({ currentTarget }) => setFolder(currentTarget.value)}
          maxLength={4096}
          required
          w="min(34rem, 100%)"
        />
        <Button type="submit" variant="default" loading={looking.isPending}>
          {S.look}
        </Button>
      </form>
      {looking.error && <Trouble error={looking.error} />}
      {looking.data && (
        <>
          <p role="status">{S.found(looking.data.clones.length)}</p>
          <Clones key={looking.data.folder} clones={looking.data.clones} />
        </>
      )}
    </>
  );
}

function Who({ question }: { readonly question: Question }) {
  const [words, setWords] = useState("");
  const [address, setAddress] = useState("");
  const [keep, setKeep] = useState(true);
  const being = useMutation({
    mutationFn: () => tell("PUT", "/api/start/me", {}, { address, keep }),
    onSuccess: () => queries.invalidateQueries(),
  });
  const shown = question.candidates
    .filter(({ key, name }) => `${name} ${key}`.toLowerCase().includes(words.toLowerCase()))
    .slice(0, MOST_SHOWN);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        being.mutate();
      }}
    >
      <h2>{S.who}</h2>
      <TextInput
        type="search"
        label={S.filter}
        value={words}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
        maxLength={200}
        maw="30rem"
      />
      <Radio.Group aria-label={S.who} value={address} onChange={setAddress}>
        <div className="choices">
          {shown.map(({ key, name, commits }) => (
            <Radio key={key} value={key} label={`${name} <${key}>, ${S.commits(countWords(commits))}`} size="sm" />
          ))}
        </div>
      </Radio.Group>
      <Checkbox label={S.keep} checked={keep} onChange={({ currentTarget }) => setKeep(currentTarget.checked)} />
      <div className="actions">
        <Button type="submit" loading={being.isPending} disabled={address === ""}>
          {S.isMe}
        </Button>
      </div>
      {being.error && <Trouble error={being.error} />}
    </form>
  );
}

function Begun() {
  const { data, error } = useQuery(read("/api/start"));
  if (error) return <Trouble error={error} />;
  if (!data)
    return (
      <>
        <p>{S.reading}</p>
        <Bones lines={3} />
      </>
    );
  if (data.problem === null)
    return (
      <p role="status">
        {S.done}. <Link to={"/" as never}>{S.go}</Link>
      </p>
    );
  return (
    <>
      <div className="trouble" role="status">
        <p>
          <strong>{data.problem.message.split(". Likely: ")[0]}</strong>
        </p>
      </div>
      {data.question ? <Who question={data.question} /> : <Look />}
    </>
  );
}

export default function Start() {
  return (
    <>
      <h1>{S.title}</h1>
      <p className="lead">{S.lead}</p>
      <Begun />
      <p className="note">{S.demo}</p>
    </>
  );
}
