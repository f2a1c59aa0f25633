using ConvNet.Engine;

namespace ConvNet.Conformance;

/// <summary>A penalty with its derivative, a constraint, or the name of either.</summary>
internal sealed class Regularizers() : Family("regularizers")
{
    public override Action<Comparison> Prepare(KitCase given) => given.Text("kind") switch
    {
        "regularizer" => PreparePenalty(given, Build.Create<Regularizer>(given)),
        "constraint" => PrepareProjection(given, Build.Create<Constraint>(given)),
        _ => PrepareName(given),
    };

    private static Action<Comparison> PreparePenalty(KitCase given, Regularizer regularizer) => compare =>
    {
        compare.Compare(regularizer, given.Arguments("config"), given.Arguments());
        var x = Autograd.Watch(Arrays.ToTensor(given.Array("x")));
        var penalty = regularizer.Penalty(x);
        compare.Close("value", penalty.numpy(), given["value"]);
        compare.Gradients(penalty, [("x", x, given["gradient"])]);
    };

    private static Action<Comparison> PrepareProjection(KitCase given, Constraint constraint) => compare =>
    {
        compare.Compare(constraint, given.Arguments("config"), given.Arguments());
        compare.Close("projected", constraint.Project(Arrays.ToTensor(given.Array("x"))).numpy(), given["projected"]);
    };

    // The names of both kinds are told apart by what the class is.
    private static Action<Comparison> PrepareName(KitCase given)
    {
        string name = given.Text("name")!;
        bool isConstraint =
            typeof(Constraint).Assembly.GetType($"ConvNet.{given.Text("class")}")?.IsSubclassOf(typeof(Constraint)) is true;
        object named = Build.KnowingNames<object>(() => isConstraint ? (Constraint)name : (Regularizer)name);
        return compare =>
        {
            compare.Equal("class", KerasClasses.NameOf(named.GetType()), given.Text("class"));
            compare.Compare(named, given.Arguments("config"), Build.Nothing);
        };
    }
}
