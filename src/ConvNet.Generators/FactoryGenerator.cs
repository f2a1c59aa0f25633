using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConvNet.Generators;

/// <summary>
/// Gives every layer, optimizer, loss … a function of its name in the class that stands for its Keras module, so that Python's
/// <c>layers.Dense(10)</c> is written without <c>new</c>. A layer's function gives a delegate, which is called on tensors.
/// </summary>
[Generator]
public sealed class FactoryGenerator : IIncrementalGenerator
{
    // The base class of a family, and the class that stands for its module.
    private static readonly Dictionary<string, string> Modules = new()
    {
        ["ConvNet.Layer"] = "layers",
        ["ConvNet.Optimizer"] = "optimizers",
        ["ConvNet.LearningRateSchedule"] = "optimizers.schedules",
        ["ConvNet.Loss"] = "losses",
        ["ConvNet.Metric"] = "metrics",
        ["ConvNet.Callback"] = "callbacks",
        ["ConvNet.Initializer"] = "initializers",
        ["ConvNet.Regularizer"] = "regularizers",
        ["ConvNet.Constraint"] = "constraints",
    };

    // What every layer of Keras takes and no constructor here.
    private const string Shared = "bool trainable = true, global::ConvNet.DTypePolicy? dtype = null";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var factories = context.SyntaxProvider
            .CreateSyntaxProvider(
                static (node, _) => node is ClassDeclarationSyntax { BaseList: not null },
                static (found, cancel) => found.SemanticModel.GetDeclaredSymbol((ClassDeclarationSyntax)found.Node, cancel) is { } type
                    ? Factories(type) : ImmutableArray<Factory>.Empty)
            .SelectMany(static (found, _) => found)
            .Collect();
        context.RegisterSourceOutput(factories, static (output, all) =>
        {
            foreach (var module in all.Distinct().GroupBy(factory => factory.Module))
                output.AddSource($"{module.Key}.g.cs", Write(module.Key, module.OrderBy(factory => factory.Text)));
        });
    }

    private static ImmutableArray<Factory> Factories(INamedTypeSymbol type)
    {
        if (type.IsAbstract || type.IsGenericType || type.ContainingType is not null
            || type.DeclaredAccessibility != Accessibility.Public || ModuleOf(type) is not { } module)
            return ImmutableArray<Factory>.Empty;
        return type.InstanceConstructors
            .Where(constructor => constructor.DeclaredAccessibility == Accessibility.Public)
            .SelectMany(constructor => Variants(type, constructor)
                .Select(variant => new Factory(module, Text(type, constructor, module == "layers" ? CallOf(type) : null, variant))))
            .ToImmutableArray();
    }

    // As it is, and with one argument as a function.
    private static IEnumerable<IParameterSymbol?> Variants(INamedTypeSymbol type, IMethodSymbol constructor) =>
        FunctionParameters.Of(type, constructor).Prepend(null);

    private static string? ModuleOf(INamedTypeSymbol type)
    {
        if (type.Name == "Input") return null;
        for (var parent = type.BaseType; parent is not null; parent = parent.BaseType)
        {
            // A model is no layer to Python's eyes.
            if (parent.ToDisplayString() == "ConvNet.Model" || type.ToDisplayString() == "ConvNet.Model") return null;
            if (Modules.TryGetValue(parent.ToDisplayString(), out string? module)) return module;
        }
        return null;
    }

    // Attention of several heads is called on its inputs one by one: layers.MultiHeadAttention(2, 2)(query, value).
    private static string CallOf(INamedTypeSymbol type) => type.BaseType?.ToDisplayString() == "ConvNet.HeadAttention"
        ? "global::ConvNet.AttentionCall" : "global::ConvNet.LayerCall";

    private static string Text(INamedTypeSymbol type, IMethodSymbol constructor, string? call, IParameterSymbol? function)
    {
        string name = type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        var text = new StringBuilder();
        text.AppendLine($"    /// <inheritdoc cref=\"{name}\"/>");
        foreach (var attribute in constructor.GetAttributes().Where(data => data.AttributeClass?.Name == "OverloadResolutionPriorityAttribute"))
            text.AppendLine($"    [global::{attribute}]");
        if (function is not null) text.AppendLine($"    {FunctionParameters.Priority}");
        string parameters = FunctionParameters.Declare(constructor, function);
        string made = $"new {name}({FunctionParameters.Pass(constructor, function)})";
        if (call is not null && TakesShared(constructor))
        {
            parameters = (parameters.Length > 0 ? $"{parameters}, " : "") + Shared;
            made = $"Made({made}, trainable, dtype)";
        }
        text.AppendLine($"    public static {call ?? name} {type.Name}({parameters}) =>");
        text.AppendLine($"        {made}{(call is null ? "" : ".Apply")};");
        return text.ToString();
    }

    // One with an older Keras' names takes nothing more.
    private static bool TakesShared(IMethodSymbol constructor) =>
        !constructor.Parameters.Any(parameter => parameter.IsParams || parameter.Name is "dtype" or "trainable")
        && !constructor.GetAttributes().Any(data => data.AttributeClass?.Name == "OverloadResolutionPriorityAttribute");

    private static string Write(string module, IEnumerable<Factory> factories)
    {
        string[] names = module.Split('.');
        var text = new StringBuilder();
        text.AppendLine("// <auto-generated/>");
        text.AppendLine("#nullable enable");
        text.AppendLine("#pragma warning disable CS1573, CS1591, CS8981, CA1707, IDE1006");
        text.AppendLine("namespace ConvNet;");
        text.AppendLine();
        foreach (string name in names) text.AppendLine($"public abstract partial class {name}").AppendLine("{");
        foreach (var factory in factories) text.AppendLine(factory.Text);
        foreach (string _ in names) text.AppendLine("}");
        return text.ToString();
    }

    private sealed class Factory(string module, string text) : System.IEquatable<Factory>
    {
        public string Module { get; } = module;

        public string Text { get; } = text;

        public bool Equals(Factory? other) => other is not null && Module == other.Module && Text == other.Text;

        public override bool Equals(object? obj) => Equals(obj as Factory);

        public override int GetHashCode() => Text.GetHashCode();
    }
}
