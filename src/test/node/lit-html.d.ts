export const html: any;
export const svg: any;
export const render: any;
export const nothing: any;
