"""What the tests of several charts read from a drawing."""

from resurface.charts.theme import NAME


def marks(drawn):
    """The rows of a drawing without the names of its options."""
    return drawn.frame[drawn.frame["kind"] != NAME]
