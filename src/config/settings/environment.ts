/** The environment as handed in: names to text. An empty text counts as absent, as docker compose passes unset variables. */
export type Environment = Readonly<Record<string, string | undefined>>;
