using System.Reflection;

namespace ConvNet.Conformance;

/// <summary>A call of a model's method, bound by Keras' names of the method and its arguments.</summary>
internal sealed class ModelCall
{
    private readonly Model _model;
    private readonly MethodInfo _method;
    private readonly object?[] _arguments;

    /// <summary>Binds a call.</summary>
    /// <param name="model">The model.</param>
    /// <param name="name">For instance "train_on_batch".</param>
    /// <param name="arguments">Plain values; arrays by their names.</param>
    /// <param name="arrays">What the names stand for.</param>
    /// <exception cref="NotOfferedException">The library lacks the method, an argument, or what one names.</exception>
    public ModelCall(Model model, string name, IReadOnlyDictionary<string, object?> arguments,
        IReadOnlyDictionary<string, NDArray> arrays)
    {
        _model = model;
        _method = Array.Find(typeof(Model).GetMethods(), method => method.Name == Build.PascalCase(name))
            ?? throw new NotOfferedException($"Model.{name}");
        var parameters = _method.GetParameters();
        if (arguments.Keys.FirstOrDefault(key => !parameters.Any(parameter => parameter.Name == key)) is { } missing)
            throw new NotOfferedException($"{name}({missing})");
        _arguments = [.. parameters.Select(parameter =>
        {
            var (key, type) = (parameter.Name!, parameter.ParameterType);
            return arguments.TryGetValue(key, out object? value)
                ? ModelArguments.Value($"{name}({key})", value, type, arrays)
                : parameter.DefaultValue;
        })];
    }

    /// <summary>Makes the call.</summary>
    public object? Invoke() => _method.Invoke(_model, BindingFlags.DoNotWrapExceptions, null, _arguments, null);
}
