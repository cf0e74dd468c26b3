"""What pages share: text, buttons, segments, fields, tags, sections, tables, forms. Each reads declarations."""
