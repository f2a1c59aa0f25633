namespace ConvNet;

/// <summary>The compute engine (libtorch) can't start; the message says why and what to do.</summary>
/// <param name="message">The cause and the way out.</param>
/// <param name="inner">What the system said, if it said anything.</param>
public sealed class BackendException(string message, Exception? inner = null) : Exception(message, inner);
