"""Text that has only so much room: what is left out is noted with the sheet that it is missing from."""

from planner.paper.flow import Flow, Paragraph


def at_most(flow: Flow, lines: int, paragraph: Paragraph) -> Paragraph:
    """The first lines of a paragraph; the record has it whole."""
    if len(paragraph.lines) <= lines:
        return paragraph
    flow.shortened.append("".join(line.text for line in paragraph.lines).strip())
    return paragraph._replace(lines=paragraph.lines[:lines])
