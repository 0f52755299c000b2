"""The page Materials: pieces of a comparison to post, to send and to print."""
