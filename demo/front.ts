/** Elements that are out of sight come when a reader nears them: a phone has one of the three in its first window. */
const near = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      const template = target.querySelector('template');
      template?.replaceWith(template.content);
    }
  },
  { rootMargin: '200px' },
);
for (const template of document.querySelectorAll('template')) near.observe(template.parentElement!);
