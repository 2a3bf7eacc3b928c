import { css } from 'lit';

export const timelineStyles = css`
  .timeline {
    container: portal-timeline / inline-size;
  }

  .timeline-legend {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space) calc(5 * var(--_space));
    margin-block-end: calc(3 * var(--_space));
    list-style: none;
  }

  .timeline-legend li {
    display: flex;
    align-items: center;
    gap: calc(1.5 * var(--_space));
  }

  .timeline-legend .bar {
    position: static;
    inline-size: 1.75em;
  }

  .timeline-legend .today {
    position: static;
    block-size: 1em;
  }

  .timeline-scale,
  .timeline-track {
    position: relative;
    min-inline-size: 0;
  }

  .timeline-scale {
    block-size: 2.75em;
    overflow: hidden;
  }

  .timeline-scale > span {
    position: absolute;
    inset-block: 0;
    padding-inline-start: 0.35em;
    overflow: hidden;
    border-inline-start: 1px solid var(--_hairline);
    font-size: var(--_small);
    line-height: 1.4;
    white-space: nowrap;
  }

  .timeline-entries {
    list-style: none;
  }

  .timeline-entries > li {
    display: grid;
    gap: calc(1.5 * var(--_space));
    padding-block: calc(3 * var(--_space));
    border-block-start: 1px solid var(--_hairline);
  }

  .timeline-words strong {
    font-weight: 600;
  }

  .timeline-words [part='timeline-late'] {
    margin-block-start: var(--_space);
  }

  .timeline-track {
    block-size: 1.75em;
    overflow: hidden;
  }

  .timeline-track > * {
    position: absolute;
  }

  .timeline-track .month {
    inset-block: 0;
    border-inline-start: 1px solid var(--_hairline);
  }

  .timeline .bar {
    min-inline-size: 4px;
    block-size: 0.5em;
    border-radius: 0.25em;
  }

  .timeline .bar.planned {
    inset-block-start: 0.25em;
    border: 1px solid var(--_neutral-dot);
    background: var(--_neutral-surface);
  }

  .timeline .bar.actual {
    inset-block-start: 1em;
    background: var(--_accent);
  }

  /* It goes on: its end is today's, not its own. */
  .timeline .bar.open {
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }

  .timeline .today {
    inset-block: 0;
    border-inline-start: 2px solid var(--_danger-dot);
  }

  @container portal-timeline (inline-size >= 40em) {
    .timeline-entries > li {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
      align-items: center;
      gap: calc(6 * var(--_space));
    }

    .timeline-scale {
      inline-size: calc((100% - 6 * var(--_space)) * 0.6);
      margin-inline-start: auto;
    }

    .timeline-track {
      block-size: 100%;
      min-block-size: 2.5em;
    }

    .timeline .timeline-track .bar {
      inset-block-start: calc(50% - 0.65em);
    }

    .timeline .timeline-track .bar.actual {
      inset-block-start: calc(50% + 0.15em);
    }
  }

  @media (forced-colors: active) {
    .timeline .bar.planned {
      border-color: CanvasText;
      background: Canvas;
    }

    .timeline .bar.actual {
      background: CanvasText;
    }

    .timeline .today {
      border-color: Highlight;
    }
  }
`;
