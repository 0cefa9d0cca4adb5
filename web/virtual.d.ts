/** The colours of the report, made by vite.web.config.ts. */
declare module "virtual:waymark-colours.css";
