namespace ConvNet.Python;

/// <summary>What Python itself refuses: an unknown name, an operation that the values don't have.</summary>
/// <param name="problem">What is wrong.</param>
public class PythonException(string problem) : Exception(problem);

/// <summary>The library has no such class, function, member or argument.</summary>
/// <param name="name">What is missing, as Python writes it: <c>np.fft</c>, <c>Dense(kernel_quantizer)</c>.</param>
public sealed class NotInApiException(string name) : PythonException(name);

/// <summary>The library has the function, but the values don't fit its parameters: a C# compiler would refuse the line.</summary>
/// <param name="problem">Which call, and with what.</param>
public sealed class DoesNotFitException(string problem) : PythonException(problem);
