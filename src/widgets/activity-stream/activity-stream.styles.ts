import { css } from 'lit';

export const activityStreamStyles = css`
  .activity {
    container: portal-activity / inline-size;
  }

  .areas {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(6 * var(--_space)) calc(8 * var(--_space));
    align-items: start;
  }

  .writing {
    grid-area: writing;
  }

  .stream {
    grid-area: stream;
  }

  .files-area {
    grid-area: files;
  }

  .areas.newest {
    grid-template-areas: 'writing' 'files' 'stream';
  }

  .areas.oldest {
    grid-template-areas: 'stream' 'writing' 'files';
  }

  @container portal-activity (inline-size >= 52em) {
    .areas.with-files {
      grid-template-columns: minmax(0, 1fr) minmax(16em, 20em);
    }

    .areas.newest.with-files {
      grid-template-areas: 'writing files' 'stream files';
      grid-template-rows: auto 1fr;
    }

    .areas.oldest.with-files {
      grid-template-areas: 'stream files' 'writing files';
      grid-template-rows: auto 1fr;
    }
  }

  .stream {
    display: grid;
    gap: calc(3 * var(--_space));
  }

  .stream .toolbar {
    justify-content: space-between;
  }

  .order {
    display: inline-flex;
    align-items: center;
    gap: calc(2 * var(--_space));
    margin-inline-start: auto;
  }

  .entries {
    display: grid;
    gap: calc(4 * var(--_space));
    list-style: none;
  }

  .entry {
    position: relative;
    padding-inline-start: 1.5em;
  }

  /* A line that leads from one entry to the next, and a dot for each. */
  .entry::before {
    content: '';
    position: absolute;
    inset-block: 1.2em calc(-4 * var(--_space) - 0.4em);
    inset-inline-start: 0.35em;
    border-inline-start: 1px solid var(--_hairline);
  }

  .entry:last-child::before {
    display: none;
  }

  .entry::after {
    content: '';
    position: absolute;
    inset-block-start: 0.5em;
    inset-inline-start: 0.1em;
    inline-size: 0.55em;
    block-size: 0.55em;
    border: 1px solid var(--_info-dot);
    border-radius: 50%;
    background: var(--_info-dot);
  }

  .entry.note::after {
    border-color: var(--_waiting-dot);
    background: var(--_waiting-dot);
  }

  .entry.change::after {
    border-color: var(--_edge);
    background: var(--_surface);
  }

  .entry-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 calc(2.5 * var(--_space));
  }

  .author {
    font-weight: 600;
  }

  .note-mark {
    display: inline-flex;
    align-items: center;
    gap: 0.3em;
    padding-inline: 0.6em;
    border: 1px solid var(--_waiting-dot);
    border-radius: 2em;
    color: var(--_waiting-text);
    font-size: var(--_small);
    font-weight: 500;
  }

  .entry-body {
    margin-block-start: var(--_space);
  }

  .entry.note article {
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    border-inline-start: 3px solid var(--_waiting-dot);
    border-radius: var(--_radius-small);
    background: var(--_waiting-surface);
    color: var(--_waiting-text);
  }

  .entry.note::before {
    inset-block-start: calc(1.2em + 2 * var(--_space));
  }

  .entry.note::after {
    inset-block-start: calc(0.5em + 2 * var(--_space));
  }

  .entry.note time {
    color: inherit;
  }

  .entry.change .author {
    font-weight: 500;
  }

  .entry.change .entry-body {
    margin-block-start: 0;
    color: var(--_muted);
  }

  .stale {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space));
    margin-block-end: calc(3 * var(--_space));
  }

  @media (forced-colors: active) {
    .entry::after,
    .entry.note::after {
      background: CanvasText;
    }

    .entry.change::after {
      background: Canvas;
    }

    .entry.note article,
    .note-mark {
      border-color: CanvasText;
      background: Canvas;
      color: CanvasText;
    }

    .order .input {
      background: Field;
      color: FieldText;
    }
  }
`;
