using System.Reflection;
using System.Text.RegularExpressions;

namespace ConvNet.Tests.Conventions;

/// <summary>What all classes of a kind have in common.</summary>
public partial class TypeTests
{
    private static readonly Assembly Library = typeof(Layer).Assembly;
    private const BindingFlags Own =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Type[] Families =
        [typeof(Layer), typeof(Optimizer), typeof(Loss), typeof(Metric), typeof(Initializer)];

    private static IEnumerable<Type> Members =>
        Library.GetTypes().Where(type => Families.Any(family => type.IsSubclassOf(family)));

    private static IEnumerable<Type> Concrete => Members.Where(type => !type.IsAbstract);

    // A model's config has its input and its layers in forms that no constructor takes; no config holds a function's code; what
    // has no public constructor is made by the library alone.
    private static IEnumerable<Type> WithOrdinaryConfig =>
        Concrete.Where(type => type != typeof(InputLayer) && !type.IsAssignableTo(typeof(Model))
            && type != typeof(LossFunctionWrapper) && type != typeof(MeanMetricWrapper) && type != typeof(Lambda)
            && type.GetConstructors().Length > 0);

    // A Model is made of inputs and outputs, or is the base of a user's own and of Sequential.
    [Test]
    public void EveryClass_IsAbstractOrSealed_ButTheBasesOfOtherNames() => Assert.That(
        from type in Concrete.Except([typeof(Model)])
        where !type.IsSealed && !Members.Any(other => IsOtherNameOf(other, type))
        select type.Name, Is.Empty);

    [Test]
    public void NobodyOverrides_ButAnAbstractBase() => Assert.That(
        from type in Members
        where type.BaseType is { IsAbstract: false } @base && @base != typeof(Model) && !IsOtherNameOf(type, @base)
        select $"{type.Name} : {type.BaseType!.Name}", Is.Empty);

    [Test]
    public void EveryParameterInAConfig_HasItsProperty() => Assert.That(
        from type in WithOrdinaryConfig
        from parameter in ConfigClass.Of(type).Constructor.GetParameters()
        where parameter.GetCustomAttribute<NotConfigAttribute>() is null
        where !type.GetProperties(Own & ~BindingFlags.DeclaredOnly).Any(property => IsPropertyOf(property, parameter.Name!))
        select $"{type.Name}({parameter.Name})", Is.Empty);

    [Test]
    public void Configs_AreWrittenAndReadBack() => Assert.Multiple(() =>
    {
        foreach (var type in WithOrdinaryConfig)
        {
            var constructor = ConfigClass.Of(type).Constructor;
            object made = constructor.Invoke([.. constructor.GetParameters().Select(Sample)]);
            var config = Config.Of(made);
            Assert.That(PythonText.Repr(Config.Of(Config.Create(type, config))), Is.EqualTo(PythonText.Repr(config)), type.Name);
        }
    });

    [Test]
    public void Parameters_OfUsersMethods_AreSnakeCase() => Assert.That(
        from type in Library.GetExportedTypes()
        where !type.IsSubclassOf(typeof(Delegate))
        from method in type.GetMembers(Own).OfType<MethodBase>()
        where (method.IsPublic || method.IsFamily) && !IsNumPyOrCSharp(method)
        from parameter in method.GetParameters()
        where !SnakeCase().IsMatch(parameter.Name!)
        select $"{type.Name}.{method.Name}({parameter.Name})", Is.Empty);

    [Test]
    public void PublicTypes_StandInOneNamespace() => Assert.That(
        Library.GetExportedTypes().Where(type => type.Namespace != "ConvNet").Select(type => type.FullName), Is.Empty);

    [Test]
    public void PublicMembers_ShowNothingOfTheEngine_ButTensorsConversions() => Assert.That(
        from type in Library.GetExportedTypes()
        from member in type.GetMembers(Own & ~BindingFlags.NonPublic)
        where member.ToString()!.Contains("TorchSharp", StringComparison.Ordinal)
        where !(type == typeof(Tensor) && member.Name == "op_Implicit")
        select $"{type.Name}.{member}", Is.Empty);

    [Test]
    public void NoStaticField_HoldsATensor() => Assert.That(
        from type in Library.GetTypes()
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where field.FieldType == typeof(Tensor) || field.FieldType == typeof(TorchSharp.torch.Tensor)
        select $"{type.Name}.{field.Name}", Is.Empty);

    private static bool IsOtherNameOf(Type type, Type @base) => type.BaseType == @base && type.IsSealed
        && type.GetCustomAttribute<KerasNameAttribute>()?.Name == @base.Name
        && type.GetMembers(Own).All(member => member is ConstructorInfo);

    private static bool IsPropertyOf(PropertyInfo property, string parameter) =>
        string.Equals(property.Name, parameter.Replace("_", ""), StringComparison.OrdinalIgnoreCase)
        || property.GetCustomAttribute<KerasNameAttribute>()?.Name == parameter;

    private static bool IsNumPyOrCSharp(MethodBase method) =>
        method.DeclaringType == typeof(np) || method.GetParameters().Length == 0;

    private static object? Sample(ParameterInfo parameter) => parameter switch
    {
        { Name: "num_bins" } => 3,
        { HasDefaultValue: true } => Type.Missing,
        { Name: "activation" } => (ActivationFunction)"relu",
        { Name: "input_shape" } => (Shape)(4, 4, 1),
        { Name: "rate" } => 0.5,
        { Name: "target_class_ids" } => new[] { 0 },
        { Name: "name" } => "crossentropy",
        { Name: "equation" } => "abc,cd->abd",
        _ when parameter.ParameterType == typeof(int) => 3,
        _ when parameter.ParameterType == typeof(double) => 0.5,
        _ when parameter.ParameterType == typeof(Size1D) => (Size1D)2,
        _ when parameter.ParameterType == typeof(Size2D) => (Size2D)2,
        _ when parameter.ParameterType == typeof(Size3D) => (Size3D)2,
        _ when parameter.ParameterType == typeof(Shape) => (Shape)(2, 8),
        _ when parameter.ParameterType == typeof(Axes) => (Axes)(2, 1),
        _ when parameter.ParameterType == typeof(Factor) => (Factor)0.5,
        { Name: "layer", Member.DeclaringType.Name: nameof(Bidirectional) } => new LSTM(3, name: "inner"),
        _ when parameter.ParameterType == typeof(Cells) => (Cells)new GRUCell(3),
        _ when parameter.ParameterType == typeof(IReadOnlyList<Layer>) => new Layer[] { new LSTMCell(3), new GRUCell(2) },
        _ when parameter.ParameterType == typeof(Optimizer) => new SGD(0.5),
        _ when parameter.ParameterType == typeof(OptimizerMap) => new OptimizerMap(new SGD(0.5)),
        _ when parameter.ParameterType == typeof(Layer) => new Dense(3, name: "inner"),
        _ when parameter.ParameterType == typeof(PerChannel) => (PerChannel)0.5,
        _ => throw new NotSupportedException($"{parameter.Member.DeclaringType}({parameter.Name}): add a sample value"),
    };

    [GeneratedRegex("^[a-zA-Z]+[0-9]*(_[a-z0-9]+)*$")]
    private static partial Regex SnakeCase();
}
