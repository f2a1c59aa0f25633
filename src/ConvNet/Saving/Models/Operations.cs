namespace ConvNet;

/// <summary>Functions of tensors among the layers of a config: what <c>x * 2 + y</c> becomes.</summary>
internal static class Operations
{
    private const string Arithmetic = "keras.src.ops.numpy", Activations = "keras.src.ops.nn";

    private static readonly string[] Known = ["Add", "Subtract", "Multiply", "TrueDivide", "Divide", "Negative"];

    /// <summary>Keras' module of a function.</summary>
    public static string ModuleOf(Operation operation) => Known.Contains(operation.Function) ? Arithmetic : Activations;

    /// <summary>Whether a class is a function: layers are called so too, but take a list where the function takes two tensors.</summary>
    public static bool Are(string className, string? module, IReadOnlyList<CallConfig> calls) =>
        module?.Contains(".ops.", StringComparison.Ordinal) is true
        || (module is null && Known.Contains(className) && calls.Any(call => call.Inputs.Count > 1));

    /// <summary>The function's result on symbolic tensors.</summary>
    /// <exception cref="ArgumentException">The function is not offered here, or not with such arguments.</exception>
    public static Tensors Call(string function, string name, CallConfig call, Func<TensorPlace, Tensor> value)
    {
        object[] operands = [.. call.Inputs.Concat(call.Options.Values.Where(option => option is not null)).Select(object (operand) =>
            operand switch
            {
                TensorPlace place => value(place),
                long number => (double)number,
                double number => number,
                _ => throw NotOffered(function, name, $", got {ConfigReader.Shorten(operand)}"),
            })];
        string known = function == "Divide" ? "TrueDivide" : function;
        var result = (Known.Contains(function), operands) switch
        {
            (true, [var one]) when known == "Negative" => Operation.Elementwise(known, one),
            (true, [double number, Tensor tensor]) when known is "Add" or "Multiply" => Operation.Elementwise(known, tensor, number),
            (true, [var left, var right]) when known != "Negative" => Operation.Elementwise(known, left, right),
            (false, [Tensor x]) => Activation(function, name, x),
            _ => null,
        };
        if (result is not KerasTensor symbolic) throw NotOffered(function, name, $" with {operands.Length} arguments");
        symbolic.Node.Layer.Name = name;
        return symbolic;
    }

    private static Tensor Activation(string function, string name, Tensor x)
    {
        ActivationFunction activation;
        try
        {
            activation = KerasClasses.SnakeCase(function);
        }
        catch (ArgumentException)
        {
            throw NotOffered(function, name, "");
        }
        return Operation.Apply(function, x, inputs => activation.Function(inputs[0]), shapes => shapes[0]);
    }

    private static ArgumentException NotOffered(string function, string name, string detail) => new(
        $"{function} \"{name}\": Unknown layer class \"{function}\"; this function of tensors is not offered here{detail}");
}
