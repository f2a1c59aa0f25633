using TorchSharp;

namespace ConvNet.Engine;

/// <summary>Linear algebra in double precision, of NumPy's arrays.</summary>
internal static class LinearAlgebra
{
    public static NDArray Inverse(NDArray a) => One(a, torch.linalg.inv);

    public static NDArray PseudoInverse(NDArray a, double rcond) => One(a, x => torch.linalg.pinv(x, 0.0, rcond));

    public static NDArray Determinant(NDArray a) => One(a, torch.linalg.det);

    public static NDArray Cholesky(NDArray a) => One(a, torch.linalg.cholesky);

    public static NDArray Solve(NDArray a, NDArray b) => One(a, x => torch.linalg.solve(x, Of(b)));

    public static (NDArray U, NDArray S, NDArray Vh) Svd(NDArray a, bool full)
    {
        Backend.EnsureLoaded();
        using var scope = torch.NewDisposeScope();
        var (u, s, vh) = torch.linalg.svd(Of(a), full);
        return (Back(u), Back(s), Back(vh));
    }

    public static (NDArray Q, NDArray R) Qr(NDArray a, bool full)
    {
        Backend.EnsureLoaded();
        using var scope = torch.NewDisposeScope();
        var (q, r) = torch.linalg.qr(Of(a), full ? torch.linalg.QRMode.Complete : torch.linalg.QRMode.Reduced);
        return (Back(q), Back(r));
    }

    /// <summary>The eigenvalues, rising, and eigenvectors of a symmetric matrix.</summary>
    public static (NDArray Values, NDArray Vectors) SymmetricEigen(NDArray a)
    {
        Backend.EnsureLoaded();
        using var scope = torch.NewDisposeScope();
        var (values, vectors) = torch.linalg.eigh(Of(a));
        return (Back(values), Back(vectors));
    }

    /// <summary>The eigenvalues and eigenvectors of any matrix, real and imaginary parts.</summary>
    public static (NDArray Values, NDArray Imaginary, NDArray Vectors) Eigen(NDArray a)
    {
        Backend.EnsureLoaded();
        using var scope = torch.NewDisposeScope();
        var (values, vectors) = torch.linalg.eig(Of(a));
        return (Back(values.real.clone()), Back(values.imag.clone()), Back(vectors.real.clone()));
    }

    private static NDArray One(NDArray a, Func<torch.Tensor, torch.Tensor> function)
    {
        Backend.EnsureLoaded();
        using var scope = torch.NewDisposeScope();
        return Back(function(Of(a)));
    }

    private static torch.Tensor Of(NDArray a) =>
        torch.tensor(a.ToArray<double>(), Array.ConvertAll(a.Sizes, size => (long)size), torch.ScalarType.Float64);

    private static NDArray Back(torch.Tensor x) =>
        NDArray.Wrap(x.contiguous().data<double>().ToArray(), Array.ConvertAll(x.shape, size => (int)size));
}
