namespace ConvNet.Conformance;

/// <summary>The case needs something that the library does not offer: no mistake, but nothing to compare.</summary>
internal sealed class NotOfferedException(string what, Exception? cause = null) : Exception(what, cause);
