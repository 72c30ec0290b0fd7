import { DocsContext } from '@storybook/addon-docs/blocks';
import { useContext } from 'react';
import './blocks.css';

/** The stories of an element, each a link: all of them on one page would be slow to look at. */
export function StoryList() {
  const context = useContext(DocsContext);
  return (
    <ul className="ppe-stories sb-unstyled">
      {context.componentStories().map(({ id, name }) => (
        <li key={id}>
          <a href={`./?path=/story/${id}`} target="_top">
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
